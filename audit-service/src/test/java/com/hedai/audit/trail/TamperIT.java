package com.hedai.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.audit.merkle.Growth;
import com.hedai.audit.merkle.Hash;
import com.hedai.testing.service.HedaiServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever owns the database can drop the triggers and write what they like; it is found all the same. */
@HedaiServiceTest(properties = {"hedai.audit.head-interval=50ms", "hedai.audit.sources="})
class TamperIT {
    private static final int RECORDS = 60;
    private static final int MUTATIONS = Integer.getInteger("hedai.tamper.mutations", 200);
    private static final List<String> TABLES =
            List.of("audit_record", "audit_object", "tree_node", "tree_head", "tree_size");
    private static final Path HEADS = Heads.fresh();

    private final Trail trail;
    private final Verifier verifier;
    private final JdbcTemplate owner;
    private final TransactionTemplate transactions;
    private byte[] exported = new byte[0];

    @Autowired
    TamperIT(Trail trail, Verifier verifier, Environment settings, TransactionTemplate transactions)
            throws SQLException {
        this.trail = trail;
        this.verifier = verifier;
        this.transactions = transactions;
        var schema = settings.getRequiredProperty("hedai.schema");
        owner = new JdbcTemplate(new SingleConnectionDataSource(
                DriverManager.getConnection(
                        settings.getRequiredProperty("HEDAI_MYSQL") + "/" + schema,
                        settings.getProperty("HEDAI_DB_OWNER", schema + "_owner"),
                        settings.getRequiredProperty("HEDAI_DB_OWNER_PASSWORD")),
                true));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("HEDAI_AUDIT_HEADS", HEADS::toString);
    }

    @BeforeEach
    void aSignedTrail() throws IOException {
        dropTriggers();
        if (verifier.verify().size() == 0) {
            for (int batch = 0; batch < 3; batch++) {
                append(batch * 20, 20);
                long size = (batch + 1) * 20L;
                Eventually.is(() -> verifier.verify().exported() >= 1 && lastExported() == size);
            }
        }
        TABLES.forEach(table -> {
            owner.execute("drop table if exists kept_" + table);
            owner.execute("create table kept_" + table + " as select * from " + table);
        });
        exported = Files.readAllBytes(HEADS);
    }

    @AfterEach
    void asItWas() throws IOException {
        restore();
        assertThat(verifier.verify().finding()).isNull();
    }

    private void append(int from, int count) {
        transactions.executeWithoutResult(status -> trail.append(IntStream.range(from, from + count)
                .mapToObj(i -> new Received("loan-service", i + 1, "AuditRecorded", Samples.record(i)))
                .toList()));
    }

    private static long lastExported() {
        try {
            var lines = Files.readAllLines(HEADS);
            return Long.parseLong(lines.getLast().replaceAll(".*\"size\":(\\d+).*", "$1"));
        } catch (IOException e) {
            return 0;
        }
    }

    private void dropTriggers() {
        owner.queryForList(
                        "select trigger_name from information_schema.triggers where trigger_schema = database()",
                        String.class)
                .forEach(trigger -> owner.execute("drop trigger " + trigger));
    }

    private void restore() throws IOException {
        TABLES.forEach(table -> {
            owner.execute("delete from " + table);
            owner.execute("insert into " + table + " select * from kept_" + table);
        });
        Files.write(HEADS, exported);
    }

    private void isFound(Finding.Kind kind, long firstWrong) {
        var outcome = verifier.verify();

        assertThat(outcome.finding()).isNotNull().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.firstWrong()).isEqualTo(firstWrong);
        });
        assertThat(outcome.root()).isNull();
        assertThat(outcome.records()).isEqualTo(firstWrong);
    }

    @Test
    void anUntouchedTrailIsVerifiedWithAllItsHeads() {
        var outcome = verifier.verify();

        assertThat(outcome.finding()).isNull();
        assertThat(outcome.records()).isEqualTo(RECORDS);
        assertThat(outcome.heads()).isGreaterThanOrEqualTo(3);
        assertThat(outcome.exported()).isEqualTo(outcome.heads());
    }

    @Test
    void aChangedByteIsFound() {
        owner.update("update audit_record set leaf = insert(leaf, 30, 1, 'X') where leaf_index = 17");

        isFound(Finding.Kind.RECORD_CHANGED, 17);
    }

    @Test
    void aDeletedRecordIsFound() {
        owner.update("delete from audit_record where leaf_index = 23");

        isFound(Finding.Kind.RECORD_MISSING, 23);
    }

    @Test
    void twoSwappedRecordsAreFound() {
        owner.update("update audit_record set leaf_index = 1000 where leaf_index = 31");
        owner.update("update audit_record set leaf_index = 31 where leaf_index = 44");
        owner.update("update audit_record set leaf_index = 44 where leaf_index = 1000");

        isFound(Finding.Kind.RECORD_CHANGED, 31);
    }

    @Test
    void aRecordHiddenFromTheSearchIsFound() {
        owner.update("update audit_record set actor_id = null where leaf_index = 8");
        isFound(Finding.Kind.COLUMNS_CHANGED, 8);
    }

    @Test
    void anObjectHiddenFromTheSearchIsFound() {
        owner.update("delete from audit_object where leaf_index = 9");

        isFound(Finding.Kind.COLUMNS_CHANGED, 9);
    }

    @Test
    void aChangedNodeIsFound() {
        owner.update("update tree_node set hash = repeat('x', 32) where level = 2 and idx = 3");

        isFound(Finding.Kind.TREE_CHANGED, 15);
    }

    @Test
    void aRecordRewrittenTogetherWithTheTreeIsFoundByTheSignedHeads() {
        owner.update("update audit_record set leaf = insert(leaf, 30, 1, 'X') where leaf_index = 25");
        rewriteTree();

        var finding = verifier.verify().finding();

        // The record no longer is what its columns say, or, were they rewritten too, the signed root gives it away.
        assertThat(finding).isNotNull();
        assertThat(finding.firstWrong()).isBetween(20L, 25L);
    }

    @Test
    void aCutTailIsFoundByTheHeadsInTheDatabase() {
        cutTo(40);

        isFound(Finding.Kind.TAIL_CUT, 40);
    }

    @Test
    void aTailCutTogetherWithItsHeadsIsFoundByTheExportedFile() {
        cutTo(40);
        owner.update("delete from tree_head where size > 40");

        isFound(Finding.Kind.TAIL_CUT, 40);
    }

    @Test
    void aTailThatWasCutAndGrownAgainIsFoundByTheExportedFile() {
        cutTo(40);
        owner.update("delete from tree_head where size > 40");
        append(100, 30);

        var finding = verifier.verify().finding();

        assertThat(finding).isNotNull();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.ROOT_DIFFERS);
        assertThat(finding.firstWrong()).isEqualTo(40);
    }

    @Test
    void aHeadWithAnotherSignatureIsFound() {
        owner.update("update tree_head set signature = repeat('s', 256) where size = 40");

        isFound(Finding.Kind.HEAD_CHANGED, 20);
    }

    @Test
    void anExportedHeadThatWasEditedIsFound() throws IOException {
        Files.writeString(HEADS, Files.readString(HEADS).replaceFirst("\"size\":40", "\"size\":41"));

        assertThat(verifier.verify().finding())
                .isNotNull()
                .extracting(Finding::kind)
                .isEqualTo(Finding.Kind.HEAD_CHANGED);
    }

    @Test
    void anExportedFileThatCannotBeReadIsFound() throws IOException {
        Files.writeString(HEADS, "?" + Files.readString(HEADS));

        assertThat(verifier.verify().finding())
                .isNotNull()
                .extracting(Finding::kind)
                .isEqualTo(Finding.Kind.HEAD_CHANGED);
    }

    @Test
    void everyRandomChangeIsFound() throws IOException {
        var random = new Random(20261122);
        int found = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            mutate(random);
            found += verifier.verify().finding() == null ? 0 : 1;
            restore();
        }

        assertThat(found).isEqualTo(MUTATIONS);
    }

    private void mutate(Random random) {
        int leaf = random.nextInt(RECORDS);
        switch (random.nextInt(4)) {
            case 0 -> owner.update("delete from audit_record where leaf_index = ?", leaf);
            case 1 -> {
                int other = (leaf + 1 + random.nextInt(RECORDS - 1)) % RECORDS;
                owner.update("update audit_record set leaf_index = -1 where leaf_index = ?", leaf);
                owner.update("update audit_record set leaf_index = ? where leaf_index = ?", leaf, other);
                owner.update("update audit_record set leaf_index = ? where leaf_index = -1", other);
            }
            case 2 -> cutTo(leaf);
            default -> {
                byte[] bytes =
                        owner.queryForObject("select leaf from audit_record where leaf_index = ?", byte[].class, leaf);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                owner.update("update audit_record set leaf = ? where leaf_index = ?", bytes, leaf);
            }
        }
    }

    private void cutTo(int size) {
        owner.update("delete from audit_record where leaf_index >= ?", size);
        owner.update("delete from audit_object where leaf_index >= ?", size);
        owner.update("delete from tree_node where (idx + 1) * pow(2, level) > ?", size);
        owner.update("update tree_size set size = ?", size);
    }

    /** What a clever owner of the database would do: make the tree fit the changed records. */
    private void rewriteTree() {
        owner.update("delete from tree_node");
        var tree = Growth.empty();
        owner.query("select leaf from audit_record order by leaf_index", row -> {
            for (var node : tree.append(Hash.leaf(row.getBytes(1)))) {
                owner.update(
                        "insert into tree_node (level, idx, hash) values (?, ?, ?)",
                        node.position().level(),
                        node.position().index(),
                        node.hash().bytes());
            }
        });
    }
}
