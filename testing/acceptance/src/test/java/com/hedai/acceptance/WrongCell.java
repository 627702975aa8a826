package com.hedai.acceptance;

import java.util.List;

/** A cell of the permission matrix as somebody might get it wrong (错误单元格): a test that never fails would not see it. */
record WrongCell(String operation, String role, Reach reach) {
    /** Grants what is refused, refuses what is granted, reaches too far and not far enough. */
    static final List<WrongCell> ALL = List.of(
            new WrongCell("GET /api/v1/loans", "reviewer", Reach.INSTITUTION),
            new WrongCell("GET /api/v1/loans", "finance", Reach.REFUSED),
            new WrongCell("GET /api/v1/applications/{id}", "borrower", Reach.INSTITUTION),
            new WrongCell("GET /api/v1/applications/{id}", "risk-analyst", Reach.PLATFORM),
            new WrongCell("GET /api/v1/ledger/trial-balance", "nobody", Reach.OPEN),
            new WrongCell("POST /api/v1/institutions", "system-administrator", Reach.INSTITUTION),
            new WrongCell("POST /api/v1/institutions", "platform-administrator", Reach.REFUSED));

    /** The matrix with all of them in it. */
    static PermissionMatrix in(PermissionMatrix matrix) {
        var changed = matrix;
        for (var cell : ALL) {
            changed = changed.with(cell.operation, cell.role, cell.reach);
        }
        return changed;
    }

    static boolean concerns(Operation operation) {
        return ALL.stream().anyMatch(cell -> cell.operation.equals(operation.name()));
    }

    static boolean is(Knock knock) {
        return ALL.stream()
                .anyMatch(cell -> cell.operation.equals(knock.operation().name())
                        && cell.role.equals(knock.player().role()));
    }
}
