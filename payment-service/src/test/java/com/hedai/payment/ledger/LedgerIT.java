package com.hedai.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actors;
import com.hedai.payment.PaymentServiceIT;
import com.hedai.payment.RetriedTransaction;
import com.hedai.payment.journal.Entries;
import com.hedai.payment.journal.JournalEntry;
import com.hedai.payment.journal.Voucher;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;

class LedgerIT extends PaymentServiceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private Ledger ledger;

    @Autowired
    private RetriedTransaction transaction;

    private UUID institution;

    @BeforeEach
    void aNewInstitution() {
        institution = UUID.randomUUID();
    }

    @Test
    void theTrialBalanceShowsEveryAccountAndSumsToZero() {
        book(Entries.disbursementIntent(voucher(), Money.of("10000.00")));
        book(Entries.disbursementSettled(voucher(), Money.of("10000.00")));
        book(Entries.repaymentReceived(voucher(), Money.of("1032.80")));

        var balance = get("/api/v1/ledger/trial-balance", finance(institution).bearer());

        assertThat(balance.text("sum")).isEqualTo("0.00");
        assertThat(balance.text("debitTotal")).isEqualTo("21032.80");
        assertThat(balance.body()
                        .path("accounts")
                        .valueStream()
                        .map(account -> account.path("account").asString() + " "
                                + account.path("nameZh").asString() + " "
                                + account.path("balance").asString()))
                .containsExactly(
                        "1002 银行存款 -8967.20",
                        "1122 贷款本金 10000.00",
                        "1304 贷款损失准备 0.00",
                        "2241 放款清算 0.00",
                        "2242 还款挂账 -1032.80",
                        "2243 退款清算 0.00",
                        "6011 利息收入 0.00",
                        "6051 手续费收入 0.00",
                        "6301 罚息收入 0.00");
    }

    @Test
    void theEntriesOfALoanAreListedNewestFirstAndOnlyToItsLender() {
        var voucher = voucher();
        book(Entries.disbursementIntent(voucher, Money.of("10000.00")));
        book(Entries.disbursementSettled(voucher, Money.of("10000.00")));
        var path = "/api/v1/ledger/entries?limit=1&loanId=" + voucher.loanId();

        var first = get(path, finance(institution).bearer());
        var second =
                get(path + "&after=" + first.text("next"), finance(institution).bearer());

        assertThat(first.body().path("items").path(0).path("kind").asString()).isEqualTo("DISBURSEMENT_SETTLED");
        assertThat(second.body().path("items").path(0).path("lines").toString())
                .isEqualTo("[{\"account\":\"1122\",\"debit\":\"10000.00\",\"credit\":\"0.00\"},"
                        + "{\"account\":\"2241\",\"debit\":\"0.00\",\"credit\":\"10000.00\"}]");
        assertThat(get(path, finance(UUID.randomUUID()).bearer())
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(get(path, borrower().bearer()).status()).isEqualTo(403);
    }

    @Test
    void theSameSubjectIsBookedOnceHoweverOftenAndAtOnce() {
        var entry = Entries.disbursementIntent(voucher(), Money.of("10000.00"));

        atOnce(20, () -> {
            book(entry);
            return 0;
        });
        book(entry);

        assertThat(count("select count(*) from journal_entry where institution_id = ?", bytes(institution)))
                .isOne();
        assertThat(balance("1122")).isEqualTo("10000.00");
    }

    @Test
    void fiftyJournalsAtOnceDoNotDeadlockAndSumToZero() {
        var number = new AtomicInteger();

        atOnce(50, () -> {
            for (var each = 0; each < 4; each++) {
                book(anyEntry(number.getAndIncrement()));
            }
            return 0;
        });

        assertThat(count("select count(*) from journal_entry where institution_id = ?", bytes(institution)))
                .isEqualTo(200);
        assertThat(sql.queryForObject(
                        "select sum(debit_total - credit_total) from account_balance where institution_id = ?",
                        String.class,
                        bytes(institution)))
                .isEqualTo("0.00");
        assertThat(sql.queryForList("""
                        select b.account
                        from account_balance b
                        left join posting p on p.institution_id = b.institution_id and p.account = b.account
                        where b.institution_id = ?
                        group by b.account, b.debit_total, b.credit_total
                        having b.debit_total - b.credit_total <> coalesce(sum(p.amount), 0)
                        """, String.class, bytes(institution)))
                .as("accounts whose balance is not the sum of their postings")
                .isEmpty();
    }

    /** All kinds, so that the bookings meet on the accounts in every order. */
    private JournalEntry anyEntry(int number) {
        return switch (number % 4) {
            case 0 -> Entries.disbursementIntent(voucher(), Money.of("100.00"));
            case 1 -> Entries.disbursementSettled(voucher(), Money.of("99.50"));
            case 2 -> Entries.disbursementFailed(voucher(), Money.of("0.01"));
            default -> Entries.repaymentReceived(voucher(), Money.of("12.34"));
        };
    }

    @Test
    void anAllocationToldByLoanServiceIsBookedOnce() {
        var repayment = UUID.randomUUID();
        var loan = UUID.randomUUID();
        var fact = UUID.randomUUID();
        var data = """
                {"repaymentId": "%s", "loanId": "%s", "businessOn": "2026-11-22", "valueOn": "2026-11-22",
                 "total": "1032.80", "fee": "5.00", "penalty": "2.80", "interest": "25.00", "principal": "900.00",
                 "surplus": "100.00"}
                """.formatted(repayment, loan);

        neighbours().loanFacts().tell(fact, "RepaymentAllocated", loan, institution, data);
        neighbours().loanFacts().tellAnything(UUID.randomUUID(), "SomethingElse", loan, institution, "{}");
        neighbours().loanFacts().tell(fact, "RepaymentAllocated", loan, institution, data);
        awaitEntries(1);

        assertThat(balance("2242")).isEqualTo("932.80");
        assertThat(balance("1122")).isEqualTo("-900.00");
        assertThat(balance("6011")).isEqualTo("-25.00");
        assertThat(balance("6301")).isEqualTo("-2.80");
        assertThat(balance("6051")).isEqualTo("-5.00");
    }

    @Test
    void moneyThatWentElsewhereLeavesItsOldPlace() {
        var loan = UUID.randomUUID();
        var data = """
                {"transactionId": "%s", "loanId": "%s", "businessOn": "2026-11-22", "fee": "0.00", "penalty": "0.00",
                 "interest": "-108.00", "principal": "-951.46", "surplus": "1059.46"}
                """.formatted(UUID.randomUUID(), loan);
        var fact = UUID.randomUUID();

        neighbours().loanFacts().tell(fact, "RepaymentReallocated", loan, institution, data);
        neighbours().loanFacts().tell(fact, "RepaymentReallocated", loan, institution, data);
        awaitEntries(1);

        assertThat(balance("2242")).isEqualTo("-1059.46");
        assertThat(balance("1122")).isEqualTo("951.46");
        assertThat(balance("6011")).isEqualTo("108.00");
    }

    @Test
    void theAllowanceBearsWhatIsWrittenOffAndGetsWhatComesInLater() {
        var loan = UUID.randomUUID();

        neighbours().loanFacts().tell("LoanWrittenOff", loan, institution, """
                        {"transactionId": "%s", "loanId": "%s", "businessOn": "2026-11-22", "principal": "8000.00",
                         "claim": "8312.40"}
                        """.formatted(UUID.randomUUID(), loan));
        neighbours().loanFacts().tell("RecoveryAllocated", loan, institution, """
                        {"repaymentId": "%s", "loanId": "%s", "businessOn": "2026-11-23", "valueOn": "2026-11-23",
                         "total": "500.00", "fee": "0.00", "penalty": "40.00", "interest": "272.40",
                         "principal": "187.60", "surplus": "0.00"}
                        """.formatted(UUID.randomUUID(), loan));
        awaitEntries(2);

        assertThat(balance("1122")).isEqualTo("-8000.00");
        assertThat(balance("1304")).isEqualTo("7500.00");
        assertThat(balance("2242")).isEqualTo("500.00");
        assertThat(balance("6011")).isEqualTo("0.00");
    }

    @Test
    void anAllocationWhosePartsDoNotAddUpIsParkedAndBooksNothing() {
        var loan = UUID.randomUUID();
        neighbours().loanFacts().tell("RepaymentAllocated", loan, institution, """
                        {"repaymentId": "%s", "loanId": "%s", "businessOn": "2026-11-22", "valueOn": "2026-11-22",
                         "total": "100.00", "fee": "0.00", "penalty": "0.00", "interest": "0.00",
                         "principal": "99.00", "surplus": "0.00"}
                        """.formatted(UUID.randomUUID(), loan));

        await().until(() -> count("select count(*) from feed_parked where subject = ?", bytes(loan)) == 1);

        assertThat(count("select count(*) from journal_entry where loan_id = ?", bytes(loan)))
                .isZero();
    }

    @Test
    void anInstitutionThatJoinsHasItsAccountsAtOnce() {
        neighbours().userFacts().tell("InstitutionOpened", institution, institution, """
                        {"institutionId": "%s", "code": "demo", "name": "示例小额贷款有限公司",
                         "licenceType": "MICRO_LENDER", "openedOn": "2026-11-22"}
                        """.formatted(institution));

        await().until(() ->
                count("select count(*) from account_balance where institution_id = ?", bytes(institution)) == 9);

        assertThat(get("/api/v1/ledger/trial-balance", finance(institution).bearer())
                        .text("sum"))
                .isEqualTo("0.00");
    }

    @Test
    void theDatabaseRefusesAnEntryThatDoesNotBalance() {
        book(Entries.disbursementIntent(voucher(), Money.of("100.00")));
        var entry = UUID.randomUUID();
        line(entry, 1, null, "1122", "100.00", "0.00", "100.00");
        line(entry, 2, 1, "2241", "-90.00", "100.00", "10.00");

        assertThatThrownBy(() -> header(entry)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseRefusesALineThatDoesNotBeginWhereTheOneBeforeEnded() {
        book(Entries.disbursementIntent(voucher(), Money.of("100.00")));
        var entry = UUID.randomUUID();
        line(entry, 1, null, "1122", "100.00", "0.00", "100.00");

        assertThatThrownBy(() -> line(entry, 2, 1, "2241", "-90.00", "90.00", "0.00"))
                .hasMessageContaining("fk_posting_chain");
        assertThatThrownBy(() -> line(entry, 2, 1, "2241", "-90.00", "100.00", "0.00"))
                .hasMessageContaining("ck_posting_sum");
        assertThatThrownBy(() -> line(entry, 2, 1, "9999", "-100.00", "100.00", "0.00"))
                .hasMessageContaining("fk_posting_account");
    }

    @Test
    void theDatabaseRefusesAnEntryWithoutLines() {
        assertThatThrownBy(() -> header(UUID.randomUUID())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseRefusesAFurtherLineOfAFinishedEntry() {
        book(Entries.disbursementIntent(voucher(), Money.of("100.00")));
        var entry = latestEntry();

        assertThatThrownBy(() -> line(entry, 3, 2, "1122", "5.00", "0.00", "5.00"))
                .hasMessageContaining("takes no further posting");
    }

    /** A session may switch foreign keys off; the books hold even then. */
    @Test
    void theDatabaseRefusesALopsidedEntryEvenWithoutForeignKeys() {
        book(Entries.disbursementIntent(voucher(), Money.of("100.00")));
        var entry = UUID.randomUUID();

        sql.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                statement.execute("""
                        insert into posting (entry_id, line_no, previous_line, line_count, institution_id, account,
                            amount, running_before, running_after)
                        values (x'%s', 1, null, 2, x'%s', '1122', 100, 0, 100),
                            (x'%s', 2, 1, 2, x'%s', '2241', -90, 90, 0)
                        """.formatted(hex(entry), hex(institution), hex(entry), hex(institution)));
                assertThatThrownBy(() ->
                                statement.execute("""
                                insert into journal_entry (id, institution_id, kind, subject_id, loan_id, business_on,
                                    booked_at, line_count, last_line)
                                values (x'%s', x'%s', 'DISBURSEMENT_INTENT', x'%s', x'%s', '2026-11-22', now(6), 2, 2)
                                """.formatted(hex(entry), hex(institution), hex(entry), hex(entry))))
                        .hasMessageContaining("ck_journal_entry_balanced");
                statement.execute("set foreign_key_checks = 1");
            }
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount = 1",
                "delete from posting",
                "update journal_entry set business_on = '2020-01-01'",
                "delete from journal_entry",
                "truncate table posting",
                "drop trigger posting_stays"
            })
    void theDatabaseRefusesToChangeOrDeleteWhatIsBooked(String statement) {
        book(Entries.disbursementIntent(voucher(), Money.of("100.00")));

        assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(DataAccessException.class);
    }

    private Voucher voucher() {
        return new Voucher(institution, UUID.randomUUID(), UUID.randomUUID(), DAY);
    }

    private void book(JournalEntry entry) {
        Actors.asSystem(
                "payment-service",
                entry.voucher().institutionId(),
                () -> transaction.call(() -> {
                    ledger.book(entry);
                    return 0;
                }));
    }

    private void awaitEntries(int entries) {
        await().until(() ->
                count("select count(*) from journal_entry where institution_id = ?", bytes(institution)) == entries);
    }

    private String balance(String account) {
        return sql.queryForObject(
                "select debit_total - credit_total from account_balance where institution_id = ? and account = ?",
                String.class,
                bytes(institution),
                account);
    }

    private UUID latestEntry() {
        var id = ByteBuffer.wrap(sql.queryForObject(
                "select id from journal_entry where institution_id = ? order by id desc limit 1",
                byte[].class,
                bytes(institution)));
        return new UUID(id.getLong(), id.getLong());
    }

    private void line(
            UUID entry, int line, Integer previous, String account, String amount, String before, String after) {
        sql.update("""
                insert into posting (entry_id, line_no, previous_line, line_count, institution_id, account, amount,
                    running_before, running_after)
                values (?, ?, ?, 2, ?, ?, ?, ?, ?)
                """, bytes(entry), line, previous, bytes(institution), account, amount, before, after);
    }

    private void header(UUID entry) {
        sql.update("""
                insert into journal_entry (id, institution_id, kind, subject_id, loan_id, business_on, booked_at,
                    line_count, last_line)
                values (?, ?, 'DISBURSEMENT_INTENT', ?, ?, '2026-11-22', now(6), 2, 2)
                """, bytes(entry), bytes(institution), bytes(UUID.randomUUID()), bytes(UUID.randomUUID()));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
