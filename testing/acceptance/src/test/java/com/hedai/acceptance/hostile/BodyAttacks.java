package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.acceptance.hostile.Attack.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Attacks on the body of one operation (请求体攻击): on each of its fields, and on the body as a whole. */
final class BodyAttacks {
    private static final String HERE = "@here@";
    private static final int DEEP = 10_000;
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Operation operation;
    private final Schema schema;
    private final JsonNode example;
    private final List<Attack> attacks = new ArrayList<>();

    private BodyAttacks(Operation operation, Schema schema) {
        this.operation = operation;
        this.schema = schema;
        this.example = Examples.of(schema);
    }

    /** On every field of every shape of the body. */
    static List<Attack> onFields(Operation operation) {
        var attacks = new ArrayList<Attack>();
        for (var shape : operation.bodies()) {
            var one = new BodyAttacks(operation, shape);
            one.fields(shape, "", one::withRaw);
            attacks.addAll(one.attacks);
        }
        return attacks;
    }

    /** On the body as a whole. */
    static List<Attack> onWhole(Operation operation) {
        var attacks = new ArrayList<Attack>();
        for (var shape : operation.bodies()) {
            var one = new BodyAttacks(operation, shape);
            one.texts();
            one.bytes();
            one.contentTypes();
            attacks.addAll(one.attacks);
        }
        return attacks;
    }

    private void fields(Schema object, String prefix, Function<String, Function<String, String>> place) {
        var required = object.required();
        object.fields().forEach((name, field) -> {
            var path = prefix + name;
            var body = place.apply(path);
            for (var misfit : Misfits.of(field, required.contains(name))) {
                add(path, misfit, body.apply(misfit.json()));
            }
            if (field.isObject()) {
                fields(field, path + ".", place);
            } else if (field.isArray() && field.inner().isObject()) {
                fields(field.inner(), path + "[0].", place);
            } else if (field.isArray() || field.isMap()) {
                var inner = field.isArray() ? path + "[0]" : path + ".key";
                var within = place.apply(inner);
                Misfits.of(field.inner(), true).forEach(misfit -> add(inner, misfit, within.apply(misfit.json())));
            }
            if (required.contains(name)) {
                attacks.add(Attack.refusedAt(path, "missing", request().json(without(path))));
            }
        });
        var unknown = prefix + "isAdministrator";
        attacks.add(Attack.refusedAt(unknown, "unknown field", request().json(withUnknown(prefix))));
    }

    private void add(String path, Misfits.Misfit misfit, String body) {
        var request = request().json(body);
        attacks.add(
                misfit.isOutside()
                        ? Attack.refusedAt(path, misfit.what(), request)
                        : Attack.of(path + ": " + misfit.what(), request, Outcome.UNBROKEN));
    }

    private Request request() {
        return Request.of(operation.method(), operation.somePath()).with("Idempotency-Key: " + UUID.randomUUID());
    }

    /** The example with a raw value in one place. */
    private Function<String, String> withRaw(String path) {
        var body = example.deepCopy();
        set(body, path, HERE);
        var text = body.toString();
        return raw -> text.replace("\"" + HERE + "\"", raw);
    }

    private String without(String path) {
        var body = example.deepCopy();
        ((ObjectNode) parent(body, path)).remove(last(path));
        return body.toString();
    }

    private String withUnknown(String prefix) {
        var body = example.deepCopy();
        ((ObjectNode) parent(body, prefix + "x")).put("isAdministrator", true);
        return body.toString();
    }

    private static void set(JsonNode body, String path, String value) {
        switch (parent(body, path)) {
            case ArrayNode list -> list.set(0, value);
            case ObjectNode object -> object.put(last(path), value);
            default -> throw new IllegalArgumentException(path);
        }
    }

    private static JsonNode parent(JsonNode body, String path) {
        var pointer = ("/" + path.replace("[", ".").replace("]", "").replace('.', '/'));
        return body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')) + 1);
    }

    private void texts() {
        var good = example.toString();
        var texts = Map.ofEntries(
                Map.entry("no body", ""),
                Map.entry("blank", "   "),
                Map.entry("list", "[]"),
                Map.entry("list with the object", "[" + good + "]"),
                Map.entry("null", "null"),
                Map.entry("text", "\"x\""),
                Map.entry("number", "1"),
                Map.entry("cut off", good.substring(0, good.length() - 1)),
                Map.entry("not JSON", "name=x&amount=1"),
                Map.entry(
                        "XML",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                Map.entry("a second object behind", good + "{}"),
                Map.entry("a comment", "/* x */" + good),
                Map.entry("single quotes", good.replace('"', '\'')),
                Map.entry("a field twice", twice(good)),
                Map.entry("deep lists", "[".repeat(DEEP) + "]".repeat(DEEP)),
                Map.entry("deep objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)),
                Map.entry("deep lists in an unknown field", "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}"),
                Map.entry("a field name of 60,000 characters", "{\"" + "n".repeat(60_000) + "\":1}"),
                Map.entry("a field name of 40,000 characters", "{\"" + "n".repeat(40_000) + "\":1}"),
                Map.entry("a number of 100,000 digits", "{\"a\":" + "9".repeat(100_000) + "}"),
                Map.entry("20,000 fields", manyFields()),
                Map.entry("a type to be made", "{\"@class\":\"java.net.URL\",\"@type\":\"java.lang.Runtime\"}"));
        texts.forEach((what, text) ->
                attacks.add(Attack.refused("body: " + what, request().json(text))));
    }

    private static String twice(String object) {
        var first = object.substring(1, object.indexOf(':'));
        return object.substring(0, object.length() - 1) + "," + first + ":\"x\"}";
    }

    private static String manyFields() {
        var fields = new StringBuilder("{");
        for (int i = 0; i < 20_000; i++) {
            fields.append("\"f").append(i).append("\":1,");
        }
        return fields.append("\"z\":1}").toString();
    }

    /** What may be anything is stored as it came; text of a field is looked at. */
    private Attack.Outcome ofText() {
        var isFree = schema.fields().values().stream()
                .anyMatch(field -> field.isArray() && field.inner().isAnything());
        return isFree ? Attack.Outcome.UNBROKEN : Attack.Outcome.REFUSED;
    }

    private void bytes() {
        var good = example.toString();
        var broken = ("{\"" + "\u00c3\u0028" + "\":1}").getBytes(ISO_8859_1);
        attacks.add(Attack.refused("body: invalid UTF-8 in a name", request().json(broken)));
        var overlong =
                good.replaceFirst(":\"", ":\"\u00c0\u00af\u00ed\u00a0\u0080").getBytes(ISO_8859_1);
        attacks.add(Attack.of("body: overlong UTF-8 in a value", request().json(overlong), ofText()));
        attacks.add(Attack.refused("body: NUL bytes", request().json(new byte[100])));
    }

    /** More than any operation takes; sent once to each service, for it is slow. */
    static List<Attack> large(Operation operation) {
        var good = Examples.of(operation.bodies().getFirst()).toString();
        var request = Request.of(operation.method(), operation.somePath()).with("Idempotency-Key: k1");
        return List.of(
                Attack.of("body: 10 MB of blanks", request.json(" ".repeat(TEN_MEGABYTES) + good), Outcome.TOO_LARGE),
                Attack.of(
                        "body: 10 MB of text",
                        request.json("{\"a\":\"" + "a".repeat(TEN_MEGABYTES) + "\"}"),
                        Outcome.TOO_LARGE),
                Attack.of(
                        "body: 10 MB of list",
                        request.json("[" + "1,".repeat(TEN_MEGABYTES / 2) + "1]"),
                        Outcome.TOO_LARGE));
    }

    private void contentTypes() {
        var good = example.toString().getBytes(UTF_8);
        attacks.add(Attack.of("no Content-Type", request().with(good), Outcome.UNSUPPORTED));
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "garbage",
                "application/",
                "*/*",
                "application/json; charset=nonsense",
                "application/json, text/plain")) {
            attacks.add(Attack.of(
                    "Content-Type " + type,
                    request().with("Content-Type: " + type).with(good),
                    Outcome.UNSUPPORTED));
        }
    }
}
