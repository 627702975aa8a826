package com.hedai.commons.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What class each column has and how it is stored (数据目录): {@code docs/compliance/columns.csv}, which is packed into this library,
 * so that the build, the running service and the reader go by the same words.
 */
public final class ColumnCatalogue {
    private static final String EVERY = "every";
    private static final List<CataloguedColumn> ALL = read();

    private ColumnCatalogue() {}

    /** The columns of a service, those that commons brings included. */
    public static List<CataloguedColumn> of(String service) {
        return ALL.stream()
                .filter(entry ->
                        entry.service().equals(EVERY) || entry.service().equals(service))
                .toList();
    }

    private static List<CataloguedColumn> read() {
        var file = Objects.requireNonNull(ColumnCatalogue.class.getResourceAsStream("columns.csv"), "columns.csv");
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines().skip(1).map(CataloguedColumn::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
