package com.hedai.loan.approval;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * When a step is needed (步骤条件): a CEL expression over one map of whole numbers,
 * such as {@code application.creditScore < 650 || application.amount > 50000}.
 */
final class Condition {
    private static final String VARIABLE = "application";
    private static final int LONGEST = 500;
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar(VARIABLE, MapType.create(SimpleType.STRING, SimpleType.INT))
            .setResultType(SimpleType.BOOL)
            .setStandardMacros(CelStandardMacro.HAS)
            .setOptions(CelOptions.current().maxExpressionCodePointSize(LONGEST).build())
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().build();
    /** Plans are few and their texts short; what was compiled once stays. */
    private static final Map<String, Condition> COMPILED = new ConcurrentHashMap<>();

    private final CelRuntime.Program program;
    private final Set<String> keys;

    private Condition(CelRuntime.Program program, Set<String> keys) {
        this.program = program;
        this.keys = keys;
    }

    /** Parses and checks the text; compiled ones are remembered. */
    static Condition compile(String text) throws WrongCondition {
        var known = COMPILED.get(text);
        if (known != null) {
            return known;
        }
        var compiled = compileAnew(text);
        COMPILED.putIfAbsent(text, compiled);
        return compiled;
    }

    private static Condition compileAnew(String text) throws WrongCondition {
        var checked = COMPILER.compile(text);
        if (checked.hasError()) {
            throw wrong(checked);
        }
        try {
            var tree = checked.getAst();
            return new Condition(RUNTIME.createProgram(tree), keysOf(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new WrongCondition(String.valueOf(e.getMessage()), e);
        }
    }

    private static WrongCondition wrong(CelValidationResult checked) {
        var issue = checked.getErrors().getFirst();
        var place = issue.getSourceLocation();
        return new WrongCondition(
                "%d:%d %s".formatted(place.getLine(), place.getColumn() + 1, issue.getMessage()), null);
    }

    private static Set<String> keysOf(CelAbstractSyntaxTree tree) throws WrongCondition {
        var root = CelNavigableAst.fromAst(tree).getRoot();
        var whole = root.<CelNavigableExpr>allNodes()
                .filter(node -> isVariable(node.expr()))
                .anyMatch(node -> !node.<CelNavigableExpr>parent()
                        .filter(parent -> parent.getKind() == Kind.SELECT)
                        .isPresent());
        if (whole) {
            throw new WrongCondition("write application.<name>, for example application.amount", null);
        }
        return root.<CelNavigableExpr>allNodes()
                .filter(node -> node.getKind() == Kind.SELECT)
                .map(node -> node.expr().select().field())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isVariable(CelExpr expression) {
        return expression.getKind() == Kind.IDENT && expression.ident().name().equals(VARIABLE);
    }

    /** The facts it asks about. */
    Set<String> keys() {
        return keys;
    }

    /** Whether the step is needed; what cannot be told yet counts as needed, so that nothing is waved through. */
    boolean holds(Map<String, Long> facts) {
        try {
            return !Boolean.FALSE.equals(program.eval(Map.of(VARIABLE, facts)));
        } catch (CelEvaluationException unknown) {
            return true;
        }
    }

    /** The text is no valid condition (条件有误); the message says where and why. */
    static final class WrongCondition extends Exception {
        WrongCondition(String message, @org.jspecify.annotations.Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
