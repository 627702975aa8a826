package com.hedai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.KeyErased;
import com.hedai.commons.crypto.Vault;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Field encryption over the real table of data keys. */
@HedaiServiceTest
class VaultIT {

    private static final Column NAME = Column.of("borrower", "name");
    private static final UUID ROW = UUID.randomUUID();

    private final Vault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    VaultIT(
            @Autowired Vault vault,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction,
            @Autowired MovableClock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void twoTransactionsMakingTheFirstKeyAtOnceEndWithOneKey() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 30; round++) {
                var borrower = UUID.randomUUID();
                var one = threads.submit(() -> sealAtOnce(borrower, barrier));
                var two = threads.submit(() -> sealAtOnce(borrower, barrier));

                assertThat(one.get().keyId()).isEqualTo(two.get().keyId());
                assertThat(vault.decrypt(NAME, ROW, one.get())).isEqualTo("张三");
                assertThat(vault.decrypt(NAME, ROW, two.get())).isEqualTo("张三");
                assertThat(keysOf(borrower)).isEqualTo(1);
            }
        }
    }

    @Test
    void aKeyOfARolledBackTransactionIsForgotten() {
        var borrower = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            vault.encrypt(borrower, NAME, ROW, "张三");
            vault.encrypt(borrower, NAME, ROW, "张三");
            status.setRollbackOnly();
        });

        var sealed = vault.encrypt(borrower, NAME, ROW, "李四");
        clock.advance(Duration.ofMinutes(5));

        assertThat(keysOf(borrower)).isEqualTo(1);
        assertThat(vault.decrypt(NAME, ROW, sealed)).isEqualTo("李四");
    }

    @Test
    void anErasedKeyIsGoneFromTheTableAndFromMemory() {
        var borrower = UUID.randomUUID();
        var sealed = vault.encrypt(borrower, NAME, ROW, "张三");
        assertThat(vault.decrypt(NAME, ROW, sealed)).isEqualTo("张三");

        vault.erase(borrower);

        assertThatThrownBy(() -> vault.decrypt(NAME, ROW, sealed)).isInstanceOf(KeyErased.class);
        assertThatThrownBy(() -> vault.encrypt(borrower, NAME, ROW, "张三")).isInstanceOf(KeyErased.class);
        assertThat(jdbc.sql("select count(*) from data_key where owner = ? and wrapped_key is not null")
                        .param(borrower.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theTableHoldsNoKeyInTheClear() {
        var sealed = vault.encrypt(Column.of("fixture", "value"), ROW, "x");

        var wrapped = jdbc.sql("select wrapped_key from data_key where owner = 'fixture'")
                .query(byte[].class)
                .single();

        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(vault.decrypt(Column.of("fixture", "value"), ROW, sealed)).isEqualTo("x");
    }

    private Encrypted sealAtOnce(UUID borrower, CyclicBarrier barrier) throws Exception {
        barrier.await();
        var sealed = transaction.execute(status -> vault.encrypt(borrower, NAME, ROW, "张三"));
        assertThat(sealed).isNotNull();
        return sealed;
    }

    private int keysOf(UUID borrower) {
        return jdbc.sql("select count(*) from data_key where owner = ?")
                .param(borrower.toString())
                .query(Integer.class)
                .single();
    }
}
