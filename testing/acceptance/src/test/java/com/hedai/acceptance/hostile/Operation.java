package com.hedai.acceptance.hostile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation as its service's document describes it (接口操作).
 *
 * @param bodies the shapes the JSON body may have; empty when there is no body
 * @param isList whether it answers with a page of objects
 */
record Operation(
        String service, String method, String path, List<Parameter> parameters, List<Schema> bodies, boolean isList) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A value in path, query or header. */
    record Parameter(String in, String name, boolean isRequired, Schema schema) {}

    String name() {
        return method + " " + path;
    }

    boolean isInternal() {
        return path.startsWith("/internal/");
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** Whether a call that fits the schema may be sent without changing anything: it reads, lacks its body, or finds nothing. */
    boolean isHarmless() {
        return method.equals("GET") || !bodies.isEmpty() || hasVariables();
    }

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    /** The path with a value that fits for each variable. */
    String somePath() {
        return VARIABLE.matcher(path).replaceAll(variable -> Examples.text(variable(variable.group(1))));
    }

    /** The path with one variable replaced by something, the others fitting. */
    String pathWith(String name, String value) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> java.util.regex.Matcher.quoteReplacement(
                        variable.group(1).equals(name) ? value : Examples.text(variable(variable.group(1)))));
    }

    private Schema variable(String name) {
        return parameters("path").stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    /** Whether a concrete path could be meant for this operation. */
    boolean matches(String concrete) {
        return concrete.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
    }
}
