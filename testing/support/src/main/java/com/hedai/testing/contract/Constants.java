package com.hedai.testing.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/** The constants that compiled code passes to a method (字节码常量), such as the class in {@code fact.data(LoanActivated.class)}. */
final class Constants {
    /** The last class and the last text before a call. */
    record Passed(Class<?> type, @Nullable String text) {}

    private final String owner;
    private final String method;
    private final List<Passed> calls = new ArrayList<>();
    private @Nullable Type type;
    private @Nullable String text;

    private Constants(Class<?> owner, String method) {
        this.owner = Type.getInternalName(owner);
        this.method = method;
    }

    /** What the class passes to the method wherever it calls it with a class of its own naming. */
    static List<Passed> passed(Class<?> caller, Class<?> owner, String method) {
        var file = "/" + Type.getInternalName(caller) + ".class";
        try (var code = caller.getResourceAsStream(file)) {
            return passed(code == null ? InputStream.nullInputStream() : code, owner, method);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Passed> passed(InputStream code, Class<?> owner, String method) throws IOException {
        var constants = new Constants(owner, method);
        new ClassReader(code).accept(constants.new Methods(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return constants.calls;
    }

    private static Class<?> loaded(Type type) {
        return ClassUtils.resolveClassName(type.getClassName(), Constants.class.getClassLoader());
    }

    private final class Methods extends ClassVisitor {
        Methods() {
            super(SpringAsmInfo.ASM_VERSION);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Calls();
        }
    }

    private final class Calls extends MethodVisitor {
        Calls() {
            super(SpringAsmInfo.ASM_VERSION);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type constant) {
                type = constant;
            } else if (value instanceof String constant) {
                text = constant;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String on, String name, String descriptor, boolean isInterface) {
            if (on.equals(owner) && name.equals(method) && type != null) {
                calls.add(new Passed(loaded(type), text));
                type = null;
                text = null;
            }
        }
    }
}
