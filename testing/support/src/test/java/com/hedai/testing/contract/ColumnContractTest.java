package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.crypto.CataloguedColumn;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.DataClass;
import com.hedai.commons.crypto.Storage;
import com.hedai.testing.contract.ColumnContract.Existing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnContractTest {
    private static final Existing ID = new Existing(Column.of("person", "id"), "binary", 16);
    private static final CataloguedColumn ID_ROW = row("id", DataClass.TECHNICAL, Storage.PLAIN, "", "");

    @Test
    void aCatalogueThatFitsHasNoFindings() {
        assertThat(findings(
                        new Existing(Column.of("person", "name"), "varbinary", 300),
                        row("name", DataClass.IDENTITY, Storage.BORROWER_KEY, "id", "")))
                .isEmpty();
    }

    @Test
    void aColumnWithoutARowAndARowWithoutAColumnAreFound() {
        assertThat(ColumnContract.findings(List.of(ID), List.of()))
                .containsExactly("person.id: has no row in the catalogue");
        assertThat(ColumnContract.findings(List.of(), List.of(ID_ROW)))
                .containsExactly("person.id: is in the catalogue and not in the schema");
    }

    @Test
    void aSealedColumnThatHoldsTextIsFound() {
        assertThat(findings(
                        new Existing(Column.of("person", "name"), "varchar", 100),
                        row("name", DataClass.IDENTITY, Storage.TABLE_KEY, "id", "")))
                .singleElement()
                .asString()
                .contains("person.name", "varchar", "varbinary");
    }

    @Test
    void aSealedColumnWhoseRowHasNoIdIsFound() {
        assertThat(findings(
                        new Existing(Column.of("person", "name"), "varbinary", 300),
                        row("name", DataClass.IDENTITY, Storage.TABLE_KEY, "number", "")))
                .containsExactly("person.name: its row id number is no binary(16)");
    }

    @Test
    void aNameOrADocumentInTheClearWithoutAReasonIsFound() {
        assertThat(findings(
                        new Existing(Column.of("person", "name"), "varchar", 100),
                        row("name", DataClass.IDENTITY, Storage.PLAIN, "", "")))
                .hasSize(1);
        assertThat(findings(
                        new Existing(Column.of("person", "facts"), "json", 0),
                        row("facts", DataClass.FINANCE, Storage.PLAIN, "", "")))
                .hasSize(1);
        assertThat(findings(
                        new Existing(Column.of("person", "facts"), "json", 0),
                        row("facts", DataClass.FINANCE, Storage.PLAIN, "", "amounts only")))
                .isEmpty();
    }

    @Test
    void aBlindIndexThatIsNoHashIsFound() {
        assertThat(findings(
                        new Existing(Column.of("person", "phone_index"), "varchar", 64),
                        row("phone_index", DataClass.CONTACT, Storage.BLIND_INDEX, "", "")))
                .hasSize(1);
    }

    private static List<String> findings(Existing column, CataloguedColumn row) {
        return ColumnContract.findings(List.of(ID, column), List.of(ID_ROW, row));
    }

    private static CataloguedColumn row(String name, DataClass dataClass, Storage storage, String rowId, String why) {
        return new CataloguedColumn("some-service", Column.of("person", name), dataClass, storage, rowId, why);
    }
}
