package com.hedai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hedai.acceptance.Stage;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.server.DatabaseServer;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books of a platform that lent and was repaid agree; falsified ones, in a transaction that is taken back, do not. */
@DisplayName("核对:账实相符,改动必被发现")
class BooksIT {
    static DatabaseServer server;
    static Books books;

    @BeforeAll
    static void somethingWasLentAndRepaid() {
        var stage = Stage.get();
        assumeTrue(stage.processes().isPresent(), "a platform that runs anyway has books of its own");
        var machine = stage.processes().get();
        server = machine.database();
        books = new Books(server, machine.exportedHeads());
        var lender = stage.lender("核对小额贷款有限公司");
        stage.borrower(lender, Archetype.STEADY_SALARIED).borrowsAndRepays("6000.00", 6, "500.00");
    }

    @Test
    @DisplayName("全部账簿相符")
    void allBooksAgree() {
        assertThat(books.violations(Duration.ofSeconds(60))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            I1  | update hedai_payment.account_balance set debit_total = debit_total + 0.01 where account = '1122'
            I1  | update hedai_loan.loan set surplus = surplus + 0.01
            I2  | update hedai_sandbox.bank_order set status = 'FAILED' where operation = 'PAYOUT'
            I2  | update hedai_sandbox.bank_transaction set amount = amount + 0.01 where order_id is not null
            I3  | update hedai_payment.payment_instruction set amount = amount + 1 where kind = 'ACTIVE_DEDUCTION'
            I4  | update hedai_loan.feed_head set position = position + 1
            I4  | update hedai_loan.feed_cursor set position = position - 1 where position > 0
            I5  | update hedai_audit.tree_size set size = size + 1
            I6  | update hedai_loan.loan set principal = principal + 1
            I7  | update hedai_payment.payment_instruction set status = 'UNKNOWN', last_sent_at = '2026-01-01'
            I8  | update hedai_loan.loan_application set status = 'SUBMITTED' where status = 'DISBURSED'
            I9  | update hedai_loan.loan_instalment set principal = principal + 0.01 where number = 1
            I10 | update hedai_loan.loan_contract set status = 'AWAITING_SIGNATURE' where status = 'SIGNED'
            """)
    @DisplayName("篡改一处即被发现")
    void whatIsFalsifiedIsFound(String family, String falsification) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(falsification)).isPositive();

            assertThat(books.violations(connection, family)).isNotEmpty();
            connection.rollback();
        }
    }
}
