package com.hedai.testing.contract;

import com.hedai.commons.client.ServiceClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Compares the slices that a service declares of its neighbours' interfaces with what the neighbours have committed to (调用方契约). The
 * slices are found where the service makes its clients, {@code clients.of(UserClient.class, "user-service", ...)}, so that none is
 * forgotten.
 */
public final class CallerContract {
    private final Function<String, OpenApi> documents;

    CallerContract(Function<String, OpenApi> documents) {
        this.documents = documents;
    }

    /** Every difference between the slices in a package, such as {@code com.hedai.loan}, and the documents in {@code docs/api}. */
    public static List<String> differencesOf(String servicePackage) {
        var contract = new CallerContract(service -> OpenApi.of(service)
                .orElseThrow(() -> new AssertionError("no docs/api/" + service + ".yaml: who is asked?")));
        var slices = slices(servicePackage);
        if (slices.isEmpty()) {
            throw new AssertionError(servicePackage + " makes no clients (expected: clients.of(...) somewhere)");
        }
        return slices.stream()
                .flatMap(slice -> contract.differences(slice.type(), Objects.requireNonNull(slice.text())).stream())
                .toList();
    }

    /** The interfaces of a service's own and whom it asks by them; partners of the outside are left out. */
    static List<Constants.Passed> slices(String servicePackage) {
        var slices = new ArrayList<Constants.Passed>();
        for (var code : code(servicePackage)) {
            try (InputStream bytes = code.getInputStream()) {
                slices.addAll(Constants.passed(bytes, ServiceClients.class, "of"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return slices;
    }

    private static List<Resource> code(String servicePackage) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + servicePackage.replace('.', '/') + "/**/*.class"))
                    .filter(code -> !code.getDescription().contains("test-classes"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> differences(Class<?> slice, String service) {
        return Stream.of(slice.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                .flatMap(method -> differences(slice, method, service))
                .sorted()
                .toList();
    }

    private Stream<String> differences(Class<?> slice, Method method, String service) {
        var exchange = Objects.requireNonNull(AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class));
        var path = base(slice) + exchange.url();
        var where = slice.getSimpleName() + "." + method.getName();
        return documents
                .apply(service)
                .operation(exchange.method(), path)
                .map(operation -> Stream.concat(
                        Stream.of(method.getParameters()).flatMap(parameter -> sent(where, parameter, operation)),
                        read(where, method, operation)))
                .orElseGet(
                        () -> Stream.of("%s: %s offers no %s %s".formatted(where, service, exchange.method(), path)));
    }

    private static String base(Class<?> slice) {
        var exchange = AnnotatedElementUtils.getMergedAnnotation(slice, HttpExchange.class);
        return exchange == null ? "" : exchange.url();
    }

    private static Stream<String> sent(String where, Parameter parameter, OpenApi.Operation operation) {
        var type = parameter.getAnnotatedType();
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            var place = where + " request";
            return operation
                    .request()
                    .map(schema -> Slice.differences(Slice.Way.REQUEST, place, type, schema).stream())
                    .orElseGet(() -> Stream.of(place + ": no body is expected"));
        }
        var query = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        if (query != null) {
            var name = query.name().isEmpty() ? parameter.getName() : query.name();
            var place = where + " ?" + name;
            return operation
                    .query(name)
                    .map(schema -> Slice.differences(Slice.Way.REQUEST, place, type, schema).stream())
                    .orElseGet(() -> Stream.of(place + ": is not there"));
        }
        return Stream.empty();
    }

    private static Stream<String> read(String where, Method method, OpenApi.Operation operation) {
        var type = method.getAnnotatedReturnType();
        if (type.getType() == void.class || type.getType() == byte[].class) {
            return Stream.empty();
        }
        var place = where + " answer";
        return operation
                .answer()
                .map(schema -> Slice.differences(Slice.Way.ANSWER, place, type, schema).stream())
                .orElseGet(() -> Stream.of(place + ": none is given"));
    }
}
