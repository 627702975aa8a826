package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.crypto.CataloguedColumn;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.ColumnCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column of the migrated schema has a class and a storage decision in {@code docs/compliance/columns.csv}, and a type that
 * fits it (每一列都有数据类别和存储方式). A service extends it with {@code @HedaiServiceTest class ColumnIT extends ColumnContract {}}.
 */
public abstract class ColumnContract {
    private static final Set<String> BYTES = Set.of("varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> ROOM_FOR_ANYTHING =
            Set.of("json", "tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob", "longblob");

    /** Whatever asks for a written reason when it stands in the clear must have one of more than a word. */
    private static final int LEAST_REASON = 5;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    /** A column as the database has it. */
    record Existing(Column column, String type, long length) {}

    @Test
    protected void everyColumnHasAClassAndAStorageDecision() {
        var service = environment.getRequiredProperty("spring.application.name");

        assertThat(findings(existing(), ColumnCatalogue.of(service)))
                .as("docs/compliance/columns.csv against the schema of %s", service)
                .isEmpty();
    }

    static List<String> findings(List<Existing> existing, List<CataloguedColumn> catalogue) {
        var rows = catalogue.stream()
                .collect(Collectors.toMap(
                        row -> row.column().toString(), Function.identity(), (one, two) -> one, TreeMap::new));
        var columns = existing.stream()
                .collect(Collectors.toMap(
                        column -> column.column().toString(), Function.identity(), (one, two) -> one, TreeMap::new));
        var findings = new ArrayList<String>();
        if (rows.size() < catalogue.size()) {
            findings.add("a column is in the catalogue twice");
        }
        columns.keySet().stream()
                .filter(name -> !rows.containsKey(name))
                .forEach(name -> findings.add(name + ": has no row in the catalogue"));
        rows.forEach((name, row) -> {
            var column = columns.get(name);
            if (column == null) {
                findings.add(name + ": is in the catalogue and not in the schema");
            } else {
                judge(row, column, columns, findings);
            }
        });
        return findings;
    }

    private static void judge(
            CataloguedColumn row, Existing column, Map<String, Existing> columns, List<String> findings) {
        var name = row.column().toString();
        var isBytes = BYTES.contains(column.type());
        switch (row.storage()) {
            case BORROWER_KEY, TABLE_KEY, EITHER_KEY -> {
                if (!isBytes) {
                    findings.add("%s: is to be sealed, and is %s (expected: varbinary or a blob)"
                            .formatted(name, column.type()));
                }
                var rowId = columns.get(row.column().table() + "." + row.rowId());
                if (rowId == null || !rowId.type().equals("binary") || rowId.length() != 16) {
                    findings.add("%s: its row id %s is no binary(16)".formatted(name, row.rowId()));
                }
            }
            case BLIND_INDEX, KEYED_HASH -> {
                if (!column.type().equals("binary") || column.length() < 16) {
                    findings.add("%s: is to be a keyed hash, and is %s(%d) (expected: binary(32) or binary(16))"
                            .formatted(name, column.type(), column.length()));
                }
            }
            case PLAIN -> {
                var needsReason = row.dataClass().isDirect() || ROOM_FOR_ANYTHING.contains(column.type());
                if (needsReason && row.why().length() < LEAST_REASON) {
                    findings.add("%s: %s of class %s in the clear without a reason"
                            .formatted(name, column.type(), row.dataClass()));
                }
            }
            case HASH -> {
                if (row.why().length() < LEAST_REASON) {
                    findings.add(name + ": a hash without a key and without the reason why it cannot be guessed");
                }
            }
            case WRAPPED -> {
                if (!isBytes) {
                    findings.add(name + ": a wrapped key that is no varbinary");
                }
            }
        }
    }

    private List<Existing> existing() {
        return database.sql("""
                        select table_name, column_name, data_type, coalesce(character_maximum_length, 0)
                        from information_schema.columns
                        where table_schema = database()
                        """)
                .query((row, index) ->
                        new Existing(Column.of(row.getString(1), row.getString(2)), row.getString(3), row.getLong(4)))
                .list();
    }
}
