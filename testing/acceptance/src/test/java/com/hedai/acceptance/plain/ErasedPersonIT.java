package com.hedai.acceptance.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.acceptance.Await;
import com.hedai.acceptance.Installation;
import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Stage;
import com.hedai.commons.crypto.CataloguedColumn;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.ColumnCatalogue;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.FileKeystore;
import com.hedai.commons.crypto.KeyErased;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.testing.people.Archetype;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** After an erasure nothing of the person can be read in any service, not even what was copied before. */
@DisplayName("删除之后:各服务的密钥已销毁,备份中的密文也不可读")
class ErasedPersonIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private static final List<String> SERVICES = List.of("user", "loan", "payment");

    static Installation installation;
    static String account;
    static Map<String, List<Copy>> copies = new HashMap<>();

    /** A value as a backup would have it. */
    record Copy(Column column, UUID row, Encrypted value) {}

    @BeforeAll
    static void erase() throws Exception {
        var stage = Stage.get();
        installation = stage.installation();
        var lender = stage.lender("资料删除小额贷款有限公司");
        lender.hire(stage.administrator(), "system-administrator");
        lender.hire(stage.administrator(), "institution-manager");
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        borrower.getReady();
        borrower.upload("INCOME_PROOF", "application/pdf", PAPER).expect(201);
        account = borrower.api().get("/api/v1/me").expect(200).text("accountId");
        try (var database = new Database(installation)) {
            for (var service : SERVICES) {
                copies.put(service, copies(service, rows(database, service)));
            }
        }
        erase(lender);
    }

    private static void erase(Lender lender) {
        var request = lender.staff("system-administrator")
                .post("/api/v1/user/borrowers/" + account + "/erasure-requests", Map.of("reason", "本人要求注销"))
                .expect(202);
        lender.staff("institution-manager")
                .post("/api/v1/user/change-requests/" + request.text("changeRequestId") + "/approval", Map.of())
                .expect(204);
    }

    @Test
    @DisplayName("用户、借款、支付三个服务都销毁了密钥,此前备份的每个值都打不开,缓存已清")
    void nothingOfThePersonCanBeRead() throws Exception {
        int refused = 0;
        try (var database = new Database(installation)) {
            for (var service : SERVICES) {
                var rows = rows(database, service);
                Await.until("the key in " + service + " to go", PATIENCE, () -> keys(rows), keys -> keys == 0);
                var vault = vault(rows);
                for (var copy : copies.get(service)) {
                    assertThatThrownBy(() -> vault.decryptBytes(copy.column(), copy.row(), copy.value()))
                            .isInstanceOf(KeyErased.class);
                    refused++;
                }
            }
        }

        System.out.printf("an erased person: %d values copied before, %d do not open%n", copied(), refused);
        assertThat(copies)
                .allSatisfy((service, values) -> assertThat(values).as(service).isNotEmpty());
        assertThat(refused).isEqualTo(copied());
        assertThat(new RedisKeys(installation).all().keySet()).noneMatch(key -> key.contains(account));
    }

    private static int copied() {
        return copies.values().stream().mapToInt(List::size).sum();
    }

    private static JdbcClient rows(Database database, String service) throws SQLException {
        return JdbcClient.create(new SingleConnectionDataSource(database.in(service), true));
    }

    private static Vault vault(JdbcClient rows) {
        return Vault.of(
                rows,
                FileKeystore.open(installation.home().resolve("keys")),
                new Ids(Clock.systemUTC())::next,
                Clock.systemUTC());
    }

    private static int keys(JdbcClient rows) {
        return rows.sql("select count(*) from data_key where owner = ? and wrapped_key is not null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Everything that is sealed with the person's key; each value is seen to open. */
    private static List<Copy> copies(String service, JdbcClient rows) {
        var vault = vault(rows);
        var all = new ArrayList<Copy>();
        for (var column : ColumnCatalogue.of(service + "-service")) {
            if (column.storage().isSealed()) {
                all.addAll(copies(column, rows));
            }
        }
        all.forEach(copy -> assertThat(vault.decryptBytes(copy.column(), copy.row(), copy.value()))
                .isNotNull());
        return all;
    }

    private static List<Copy> copies(CataloguedColumn column, JdbcClient rows) {
        var name = column.column().name();
        return rows.sql("""
                        select v.%1$s, v.%2$s
                        from %3$s v join data_key k on k.id = substring(v.%2$s, 2, 16)
                        where k.owner = ?
                        """.formatted(column.rowId(), name, column.column().table()))
                .param(account)
                .query((row, index) ->
                        new Copy(column.column(), UuidTypeHandler.id(row.getBytes(1)), new Encrypted(row.getBytes(2))))
                .list();
    }
}
