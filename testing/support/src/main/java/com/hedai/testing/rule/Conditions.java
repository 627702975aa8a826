package com.hedai.testing.rule;

import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.ForService;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Reason;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.service.annotation.HttpExchange;

/** The words {@link HouseRules} are written in (规约的判断条件). */
final class Conditions {
    /** What every service may use. */
    private static final Set<String> LIBRARIES = Set.of("commons", "lending");

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<String> UNNAMED =
            Set.of("java.lang.Object", "java.util.Map", "java.util.HashMap", "tools.jackson.databind.JsonNode");
    private static final Set<String> CALLERS = Set.of(
            "com.hedai.commons.client.ServiceClients",
            "com.hedai.commons.client.PartnerClients",
            "com.hedai.commons.client.Calls");
    private static final Set<String> MACHINE_CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");
    private static final Pattern ALL_COLUMNS = Pattern.compile("(?is)select\\s+(\\w+\\.)?\\*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Conditions() {}

    static ArchCondition<JavaClass> stayWithinTheirService() {
        return condition(
                "depend on the libraries and their own service only",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !mayUse(service(type), service(dependency.getTargetClass())))
                        .map(Dependency::getDescription));
    }

    private static boolean mayUse(String user, String used) {
        return used.isEmpty() || used.equals(user) || LIBRARIES.contains(used);
    }

    private static String service(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.", -1);
        return parts.length > 2 && parts[0].equals("com") && parts[1].equals("hedai") ? parts[2] : "";
    }

    static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return condition(
                "lie in a @NullMarked package",
                type -> unless(
                        type.getPackage().isAnnotatedWith(NullMarked.class),
                        "package " + type.getPackageName() + " has no package-info.java with @NullMarked"));
    }

    static DescribedPredicate<JavaMethodCall> askTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = call.getName().equals("now")
                    && owner.startsWith("java.time.")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
        });
    }

    static DescribedPredicate<JavaMethodCall> makeASystemClock() {
        return DescribedPredicate.describe(
                "makes a system clock",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class) && MACHINE_CLOCKS.contains(call.getName()));
    }

    static ArchCondition<JavaField> notBeFloating() {
        return condition(
                "not be float or double",
                field -> unless(
                        !isFloating(field.getRawType()),
                        field.getFullName() + " is " + field.getRawType().getSimpleName()));
    }

    static ArchCondition<JavaCodeUnit> neitherTakeNorGiveFloats() {
        return condition(
                "neither take nor give float or double",
                unit -> unless(
                        !isFloating(unit.getRawReturnType())
                                && unit.getRawParameterTypes().stream().noneMatch(Conditions::isFloating),
                        unit.getFullName() + " takes or gives a float or double"));
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    static DescribedPredicate<JavaClass> haveTransactions() {
        return DescribedPredicate.describe(
                "have transactions",
                type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
    }

    static DescribedPredicate<JavaClass> callOverHttp() {
        return DescribedPredicate.describe(
                "call over HTTP",
                type -> type.getPackageName().equals("java.net.http")
                        || type.getPackageName().equals("org.springframework.web.client")
                        || CALLERS.contains(type.getName())
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith(HttpExchange.class)));
    }

    static ArchCondition<JavaMethod> returnNamedTypes() {
        return condition(
                "return named types",
                method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> UNNAMED.contains(type.getName()))
                        .map(type -> method.getFullName() + " returns " + type.getSimpleName()));
    }

    static ArchCondition<JavaMethod> sayOnceWhoMayCall() {
        return condition("carry exactly one of @Allowed, @Open, @ForService", method -> {
            long rules = Stream.of(Allowed.class, Open.class, ForService.class)
                    .filter(method::isAnnotatedWith)
                    .count();
            return unless(rules == 1, method.getFullName() + " carries " + rules);
        });
    }

    static ArchCondition<JavaMethod> haveTidySql() {
        return condition(
                "list their columns and bind their values",
                method -> statements(method)
                        .filter(sql -> ALL_COLUMNS.matcher(sql).find() || sql.contains("${"))
                        .map(sql -> method.getFullName() + ": " + sql.strip()));
    }

    private static Stream<String> statements(JavaMethod method) {
        return Stream.<Class<? extends Annotation>>of(Select.class, Insert.class, Update.class, Delete.class)
                .flatMap(kind -> method.tryGetAnnotationOfType(kind.getName()).stream())
                .flatMap(annotation -> annotation.get("value").stream())
                .map(value -> String.join(" ", (String[]) value));
    }

    static ArchCondition<JavaClass> haveChineseAndEnglishTexts() {
        return condition(
                "have Chinese and English texts and an error status",
                type -> Stream.of(type.reflect().getEnumConstants())
                        .map(Reason.class::cast)
                        .filter(Predicate.not(Conditions::isWellSaid))
                        .map(reason -> "%s.%s: %d, zh '%s', en '%s'"
                                .formatted(
                                        type.getSimpleName(),
                                        reason.name(),
                                        reason.status(),
                                        reason.zh(),
                                        reason.en())));
    }

    private static boolean isWellSaid(Reason reason) {
        return HAN.matcher(reason.zh()).find()
                && !reason.en().isBlank()
                && !HAN.matcher(reason.en()).find()
                && reason.status() >= 400
                && reason.status() < 600;
    }

    static DescribedPredicate<JavaClass> haveATableOfNextStates() {
        return DescribedPredicate.describe(
                "have a table of next states",
                type -> type.tryGetMethod("next")
                        .filter(method -> method.getRawReturnType().isEquivalentTo(Set.class))
                        .isPresent());
    }

    static ArchCondition<JavaClass> reachEveryStateFromTheFirst() {
        return condition("reach every state from the first", type -> {
            Object[] states = type.reflect().getEnumConstants();
            Set<Object> reached = reached(type, states[0]);
            return Stream.of(states)
                    .filter(state -> !reached.contains(state))
                    .map(state -> type.getSimpleName() + "." + state + " is never entered");
        });
    }

    private static Set<Object> reached(JavaClass type, Object first) {
        var reached = new HashSet<Object>(Set.of(first));
        var open = new ArrayDeque<Object>(List.of(first));
        while (!open.isEmpty()) {
            for (Object next : next(type, open.remove())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static Collection<?> next(JavaClass type, Object state) {
        try {
            var method = type.reflect().getDeclaredMethod("next");
            method.setAccessible(true);
            return (Collection<?>) method.invoke(state);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot ask " + type.getName() + " for its next states", e);
        }
    }

    private static Stream<String> unless(boolean fine, String complaint) {
        return fine ? Stream.empty() : Stream.of(complaint);
    }

    private static <T> ArchCondition<T> condition(String words, Function<T, Stream<String>> complaints) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                complaints.apply(item).forEach(complaint -> events.add(SimpleConditionEvent.violated(item, complaint)));
            }
        };
    }
}
