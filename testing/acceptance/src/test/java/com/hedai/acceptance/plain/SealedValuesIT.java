package com.hedai.acceptance.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.acceptance.Borrower;
import com.hedai.acceptance.Installation;
import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Reply;
import com.hedai.acceptance.Stage;
import com.hedai.commons.crypto.CataloguedColumn;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.ColumnCatalogue;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.FileKeystore;
import com.hedai.commons.crypto.NotAuthentic;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.testing.keys.KeyFolder;
import com.hedai.testing.people.Archetype;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every sealed value of a database that was lived in opens where it stands and nowhere else. */
@DisplayName("密文绑定:表、列、行,换位即拒绝")
class SealedValuesIT {
    /** What comes into being only when something went wrong, or when other people play than do here. */
    private static final List<String> MAY_BE_EMPTY = List.of(
            "feed_parked",
            "task_signature",
            "change_request",
            "material",
            "enrolment",
            "enterprise",
            "notification",
            "staff_signing_key",
            "staff.phone");

    private static final int MOST = 300;

    static Stage stage;
    static Installation installation;
    static Lender lender;
    static Borrower one;
    static Borrower other;
    static Reply applicationOfOne;
    static Reply applicationOfOther;

    /** A value as it stands. */
    record Standing(CataloguedColumn column, UUID row, Encrypted value, String owner) {}

    @BeforeAll
    static void live() {
        stage = Stage.get();
        installation = stage.installation();
        lender = stage.lender("密文绑定小额贷款有限公司");
        one = stage.borrower(lender, Archetype.STEADY_SALARIED);
        other = stage.borrower(lender, Archetype.STEADY_SALARIED);
        applicationOfOne = contracted(one);
        applicationOfOther = contracted(other);
    }

    private static Reply contracted(Borrower borrower) {
        var applied = borrower.apply(Borrower.MICRO_LOAN, "12000.00", 12, borrower.getReady())
                .expect(201);
        return borrower.awaitApplication(applied.text("id"), "CONTRACTED");
    }

    @Test
    @DisplayName("每个加密列的值都只在自己的表、列、行中打开,密钥归属与目录一致")
    void aSealedValueOpensWhereItStandsAndNowhereElse() throws Exception {
        var seen = new TreeMap<String, Integer>();
        try (var database = new Database(installation)) {
            for (var service : Database.SERVICES) {
                var rows = JdbcClient.create(new SingleConnectionDataSource(database.in(service), true));
                var vault = vault(rows, installation.home().resolve("keys"));
                for (var column : sealed(service)) {
                    var standing = standing(rows, column);
                    standing.forEach(value -> holds(vault, value));
                    seen.merge(column.column().toString(), standing.size(), Integer::sum);
                }
            }
        }

        System.out.printf(
                "sealed values: %d of %d columns, each opened in place and refused elsewhere%n",
                seen.values().stream().mapToInt(Integer::intValue).sum(), seen.size());
        assertThat(seen.entrySet().stream()
                        .filter(column -> column.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .filter(column -> MAY_BE_EMPTY.stream().noneMatch(column::startsWith)))
                .isEmpty();
    }

    private static List<CataloguedColumn> sealed(String service) {
        return ColumnCatalogue.of(service + "-service").stream()
                .filter(column -> column.storage().isSealed())
                .toList();
    }

    private static Vault vault(JdbcClient rows, Path keys) {
        return Vault.of(rows, FileKeystore.open(keys), new Ids(Clock.systemUTC())::next, Clock.systemUTC());
    }

    private static List<Standing> standing(JdbcClient rows, CataloguedColumn column) {
        var name = column.column().name();
        return rows.sql("""
                        select v.%1$s, v.%2$s, k.owner
                        from %3$s v left join data_key k on k.id = substring(v.%2$s, 2, 16)
                        where v.%2$s is not null and (k.id is null or k.wrapped_key is not null)
                        limit %4$d
                        """.formatted(column.rowId(), name, column.column().table(), MOST))
                .query((row, index) -> new Standing(
                        column, UuidTypeHandler.id(row.getBytes(1)), new Encrypted(row.getBytes(2)), row.getString(3)))
                .list();
    }

    private static void holds(Vault vault, Standing value) {
        var at = value.column().column();
        assertThat(isOwner(value))
                .as("%s is sealed with the key of %s", at, value.owner())
                .isTrue();
        assertThat(vault.decryptBytes(at, value.row(), value.value())).isNotNull();
        assertThatThrownBy(() -> vault.decryptBytes(at, UUID.randomUUID(), value.value()))
                .isInstanceOf(NotAuthentic.class);
        assertThatThrownBy(() -> vault.decryptBytes(Column.of(at.table(), "id"), value.row(), value.value()))
                .isInstanceOf(NotAuthentic.class);
        assertThatThrownBy(() -> vault.decryptBytes(Column.of("elsewhere", at.name()), value.row(), value.value()))
                .isInstanceOf(NotAuthentic.class);
    }

    /** Owners are borrowers, named by account id, or tables. */
    private static boolean isOwner(Standing value) {
        var table = value.column().column().table();
        var isTable = table.equals(value.owner());
        return switch (value.column().storage()) {
            case TABLE_KEY -> isTable;
            case BORROWER_KEY -> value.owner().length() == 36;
            case EITHER_KEY -> isTable || value.owner().length() == 36;
            case PLAIN, BLIND_INDEX, KEYED_HASH, HASH, WRAPPED -> false;
        };
    }

    @Test
    @DisplayName("在库中互换两份合同的密文:两份都不再显示")
    void contractsExchangedInTheDatabaseAreRefused() throws Exception {
        var mine = "/api/v1/contracts/" + applicationOfOne.text("contractId") + "/document";
        var theirs = "/api/v1/contracts/" + applicationOfOther.text("contractId") + "/document";
        one.api().get(mine).expect(200);
        try (var database = new Database(installation)) {
            var rows = JdbcClient.create(new SingleConnectionDataSource(database.in("loan"), true));
            exchange(rows);

            assertThat(one.api().get(mine).status()).isEqualTo(500);
            assertThat(other.api().get(theirs).status()).isEqualTo(500);

            exchange(rows);
        }
        assertThat(one.api().get(mine).status()).isEqualTo(200);
        assertThat(other.api().get(theirs).status()).isEqualTo(200);
    }

    private static void exchange(JdbcClient rows) {
        var first = id(applicationOfOne);
        var second = id(applicationOfOther);
        var ofFirst = document(rows, first);
        var ofSecond = document(rows, second);
        replace(rows, first, ofSecond);
        replace(rows, second, ofFirst);
    }

    private static byte[] id(Reply application) {
        return UuidTypeHandler.bytes(UUID.fromString(application.text("contractId")));
    }

    private static byte[] document(JdbcClient rows, byte[] contract) {
        return rows.sql("select document from loan_contract where id = ?")
                .param(contract)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    private static void replace(JdbcClient rows, byte[] contract, byte[] document) {
        rows.sql("update loan_contract set document = ? where id = ?")
                .param(document)
                .param(contract)
                .update();
    }

    @Test
    @DisplayName("只有数据库而没有密钥文件:一个值也打不开")
    void theDatabaseWithoutTheKeysOpensNothing(@TempDir Path elsewhere) throws Exception {
        new KeyFolder(elsewhere.resolve("keys")).fill();
        int refused = 0;
        try (var database = new Database(installation)) {
            for (var service : Database.SERVICES) {
                var rows = JdbcClient.create(new SingleConnectionDataSource(database.in(service), true));
                var vault = vault(rows, elsewhere.resolve("keys"));
                for (var column : sealed(service)) {
                    for (var value : standing(rows, column)) {
                        assertThatThrownBy(() -> vault.decryptBytes(column.column(), value.row(), value.value()))
                                .isInstanceOf(NotAuthentic.class);
                        refused++;
                    }
                }
            }
        }

        assertThat(refused).isPositive();
    }
}
