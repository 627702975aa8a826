package com.hedai.acceptance;

import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may reach what (权限矩阵), as it was written by hand from the requirements in {@code docs/compliance/permissions.csv}. */
final class PermissionMatrix {
    static final String NOBODY = "nobody";
    static final String BORROWER = "borrower";
    private static final int FIRST_ROLE = 2;

    private final List<String> columns;
    private final Map<String, Map<String, Reach>> rows = new LinkedHashMap<>();

    private PermissionMatrix(List<String> lines) {
        columns = List.of(lines.getFirst().split(","));
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
    }

    private PermissionMatrix(List<String> columns, Map<String, Map<String, Reach>> rows) {
        this.columns = columns;
        rows.forEach((operation, reaches) -> this.rows.put(operation, new HashMap<>(reaches)));
    }

    static PermissionMatrix read() {
        try {
            return new PermissionMatrix(
                    Files.readAllLines(Repository.root().resolve("docs/compliance/permissions.csv")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void add(String line) {
        var cells = line.split(",");
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    line + ": " + cells.length + " cells (expected: " + columns.size() + ")");
        }
        var reaches = new HashMap<String, Reach>();
        for (int i = FIRST_ROLE; i < cells.length; i++) {
            reaches.put(columns.get(i), Reach.of(cells[i].strip()));
        }
        if (rows.put(cells[0] + " " + cells[1], reaches) != null) {
            throw new IllegalArgumentException(line + ": twice in the matrix");
        }
    }

    /** This matrix but for one cell. */
    PermissionMatrix with(String operation, String role, Reach reach) {
        var changed = new PermissionMatrix(columns, rows);
        changed.rows.get(operation).put(role, reach);
        return changed;
    }

    /** Method and path of each row. */
    Set<String> operations() {
        return rows.keySet();
    }

    /** The roles of members of staff. */
    List<String> staffRoles() {
        var roles = new ArrayList<>(columns.subList(FIRST_ROLE, columns.size()));
        roles.removeAll(List.of(NOBODY, BORROWER));
        return roles;
    }

    Reach reach(Operation operation, String role) {
        return rows.get(operation.name()).get(role);
    }
}
