package com.hedai.acceptance.hostile;

import com.hedai.acceptance.hostile.Attack.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Attacks on everything of a request that is not its body (请求行与请求头攻击): method, path, query, headers. */
final class RequestAttacks {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get");

    private RequestAttacks() {}

    /** Methods that no operation has on this path. */
    static List<Attack> onMethod(Operation operation, List<Operation> all) {
        var path = operation.somePath();
        return METHODS.stream()
                .filter(method -> all.stream().noneMatch(other -> other.method().equals(method) && other.matches(path)))
                .map(method -> Attack.of("method " + method, Request.of(method, path), Outcome.NOT_ALLOWED))
                .toList();
    }

    /** Paths that are not declared, or can be read in two ways. */
    static List<Attack> onPath(Operation operation, List<Operation> all) {
        var path = operation.somePath();
        var attacks = new ArrayList<Attack>();
        for (var wrong : List.of(
                path + "/nothing",
                path + "/",
                path + ".json",
                path + ";x=1",
                path + "/..",
                path + "/../../../internal/v1/feeds/audit",
                path + "/%2e%2e/%2e%2e/internal/v1/feeds/audit",
                path + "%2f..%2f..",
                path + "%5c..%5c",
                path + "%00",
                path + "%0d%0aX:%20y",
                path + "%252e%252e",
                path + "%C0%AF",
                path + "%ZZ",
                path + "//",
                path.replaceFirst("/v1/", "//v1/"),
                path.replaceFirst("/v1/", "/./v1/"),
                path.replaceFirst("/v1/", "/V1/"),
                path + "/" + "a".repeat(7000),
                path + "/a".repeat(3500))) {
            if (all.stream().noneMatch(other -> other.matches(wrong))) {
                attacks.add(Attack.of(
                        "path " + shortened(wrong), Request.of(operation.method(), wrong), Outcome.NOT_FOUND));
            }
        }
        for (var variable : operation.parameters("path")) {
            attacks.addAll(onVariable(operation, variable));
        }
        return attacks;
    }

    private static List<Attack> onVariable(Operation operation, Operation.Parameter variable) {
        var attacks = new ArrayList<Attack>();
        for (var value : List.of(
                "x",
                "1",
                "-1",
                "null",
                "1-1-1-1-1",
                "00000000-0000-0000-0000-00000000000g",
                "%00",
                "%F0%9F%98%80",
                "..%2f..%2fetc%2fpasswd",
                "%27%20or%201=1",
                "a".repeat(2000),
                "9".repeat(40),
                "2026-02-30")) {
            var request = request(operation, operation.pathWith(variable.name(), value));
            attacks.add(Attack.of(variable.name() + " in the path: " + shortened(value), request, Outcome.REFUSED));
        }
        return attacks;
    }

    /** Values that do not fit a query parameter. */
    static List<Attack> onQuery(Operation operation) {
        var attacks = new ArrayList<Attack>();
        for (var parameter : operation.parameters("query")) {
            for (var value : outside(parameter.schema())) {
                attacks.add(Attack.refusedAt(
                        parameter.name(),
                        "?" + shortened(value),
                        request(operation, target(operation, parameter, value))));
            }
            for (var value : List.of("%00", "%F0%9F%98%80", "a".repeat(3000), "%27%20or%201=1", "%E5%AD%97")) {
                attacks.add(Attack.of(
                        parameter.name() + "=" + shortened(value),
                        request(operation, target(operation, parameter, value)),
                        Outcome.UNBROKEN));
            }
        }
        for (var query : List.of("after=%ZZ", "%ZZ=1", "limit=%", "x=%C0%AF", "x=" + "a".repeat(7500))) {
            attacks.add(Attack.of(
                    "query " + shortened(query),
                    request(operation, operation.somePath() + "?" + query),
                    query.contains("%") ? Outcome.REFUSED : Outcome.UNBROKEN));
        }
        return attacks;
    }

    /** The path with one parameter as given and the others as they should be. */
    private static String target(Operation operation, Operation.Parameter one, String value) {
        var others = operation.parameters("query").stream()
                .filter(other -> other.isRequired() && !other.name().equals(one.name()))
                .map(other -> "&" + other.name() + "=" + Examples.text(other.schema()))
                .collect(Collectors.joining());
        return operation.somePath() + "?" + one.name() + "=" + value + others;
    }

    private static List<String> outside(Schema schema) {
        if (schema.isEnum()) {
            return List.of("NOPE", "0", "x%20y");
        }
        var values = new ArrayList<String>();
        switch (schema.type()) {
            case "integer" -> {
                values.addAll(List.of("abc", "1.5", "1e2", "99999999999999999999", "%EF%BC%91", "0x1", "true"));
                schema.limit("minimum").ifPresent(least -> values.addAll(List.of(String.valueOf(least - 1), "-1")));
                schema.limit("maximum").ifPresent(most -> values.add(String.valueOf(most + 1)));
            }
            case "string" -> {
                if (schema.format().startsWith("date") || schema.format().equals("uuid")) {
                    values.addAll(List.of("garbage", "2026-02-30", "1", "1-1-1-1-1"));
                }
                schema.limit("maxLength").ifPresent(most -> values.addAll(List.of("a".repeat(most + 1), "!!!")));
            }
            default -> {}
        }
        return values;
    }

    /** Headers that are too much, too long or not what they should be. */
    static List<Attack> onHeaders(Operation operation) {
        var good = request(operation, operation.somePath());
        var attacks = new ArrayList<Attack>();
        attacks.add(Attack.refused("20 KB of a header", good.with("X-Long: " + "a".repeat(20_000))));
        attacks.add(Attack.refused("300 headers", many(good)));
        for (var accept : List.of("garbage", "image/png", "application/xml", "*/*;q=x", "a".repeat(3000))) {
            attacks.add(Attack.of("Accept " + shortened(accept), good.with("Accept: " + accept), Outcome.UNBROKEN));
        }
        attacks.add(Attack.of("Accept-Language", good.with("Accept-Language: " + "zh,".repeat(900)), Outcome.UNBROKEN));
        if (operation.parameters("header").stream()
                .anyMatch(header -> header.name().equals("Idempotency-Key"))) {
            var body = Examples.of(operation.bodies().getFirst()).toString();
            var keyless = Request.of(operation.method(), operation.somePath()).json(body);
            attacks.add(Attack.refused("no Idempotency-Key", keyless));
            for (var key : List.of(
                    "", "   ", "a".repeat(65), "a".repeat(5000), "a b", "a\tb", "\u00e9", "a\u0001b", "a\u007f")) {
                attacks.add(
                        Attack.refused("Idempotency-Key " + shortened(key), keyless.with("Idempotency-Key: " + key)));
            }
        }
        return attacks;
    }

    private static Request many(Request good) {
        var all = good;
        for (int i = 0; i < 300; i++) {
            all = all.with("X-Header-" + i + ": " + UUID.randomUUID());
        }
        return all;
    }

    private static Request request(Operation operation, String target) {
        return Request.of(operation.method(), target).with("Content-Type: application/json");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
    }
}
