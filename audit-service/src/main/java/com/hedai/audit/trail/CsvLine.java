package com.hedai.audit.trail;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of an exported list (导出行), RFC 4180; a cell never begins with what a spreadsheet would take for a formula. */
final class CsvLine {
    static final String HEADER = of(
            "leafIndex",
            "id",
            "at",
            "service",
            "institutionId",
            "actorId",
            "actorKind",
            "role",
            "operation",
            "kind",
            "objectType",
            "objectIds",
            "result",
            "reason",
            "ip",
            "traceId");

    private CsvLine() {}

    static String of(Recorded record) {
        return of(
                record.leafIndex(),
                record.id(),
                record.at(),
                record.service(),
                record.institutionId(),
                record.actorId(),
                record.actorKind(),
                record.role(),
                record.operation(),
                record.kind(),
                record.objectType(),
                String.join(" ", record.objectIds()),
                record.result(),
                record.reason(),
                record.ip(),
                record.traceId());
    }

    static String of(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell(Objects.toString(cell, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
