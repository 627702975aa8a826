package com.hedai.commons.crypto;

/**
 * A column as the catalogue knows it (数据目录条目).
 *
 * @param service whose schema it is in, or {@code every}
 * @param rowId of a sealed column: the column with the id of its row, which the seal covers; else empty
 * @param why the reason for a decision that asks for one; else empty
 */
public record CataloguedColumn(
        String service, Column column, DataClass dataClass, Storage storage, String rowId, String why) {

    private static final int FIELDS = 7;

    public CataloguedColumn {
        if (storage.isSealed() == rowId.isEmpty() && storage != Storage.WRAPPED) {
            throw new IllegalArgumentException("%s, %s: row id '%s' (expected: one where a value is sealed, else none)"
                    .formatted(column, storage, rowId));
        }
    }

    /** Reads {@code service,table,column,class,decision,row_id,why}; only the last may be quoted. */
    static CataloguedColumn parse(String line) {
        var fields = line.split(",", FIELDS);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("column catalogue: %s (expected: %d fields)".formatted(line, FIELDS));
        }
        return new CataloguedColumn(
                fields[0],
                Column.of(fields[1], fields[2]),
                DataClass.parse(fields[3]),
                Storage.parse(fields[4]),
                fields[5],
                unquoted(fields[6]));
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }
}
