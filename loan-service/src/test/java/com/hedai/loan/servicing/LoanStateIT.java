package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.fixture.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every command on a loan in every state: what the table does not allow is refused with 409 and changes nothing. */
class LoanStateIT extends LoanChangeTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "lending", "servicing.md");

    @Autowired
    private Loans loans;

    @ParameterizedTest
    @EnumSource(LoanStatus.class)
    void onlyWhatTheTableAllowsIsDone(LoanStatus status) {
        var loan = in(status);
        for (var command : LoanCommand.values()) {
            var before = everythingAbout(loan);
            if (command.isAllowedIn(status)) {
                if (isProposal(command)) {
                    var reply = send(loan, command);
                    assertThat(reply.status() == 409 && reply.code().equals("LOAN_STATE"))
                            .as(command + " in " + status)
                            .isFalse();
                    assertThat(everythingAbout(loan)).isEqualTo(before);
                }
            } else {
                isRefused(loan, command, status);
                assertThat(everythingAbout(loan)).as(command + " in " + status).isEqualTo(before);
            }
        }
    }

    @Test
    void theTableIsThatOfTheDocument() throws IOException {
        var documented = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| command |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        var table = Arrays.stream(LoanCommand.values())
                .map(command -> "| `" + command + "` |"
                        + String.join(
                                "",
                                Arrays.stream(LoanStatus.values())
                                        .map(status -> command.isAllowedIn(status) ? " yes |" : " |")
                                        .toList()))
                .toList();

        assertThat(documented).isEqualTo(table);
    }

    private void isRefused(TestLoan loan, LoanCommand command, LoanStatus status) {
        switch (command) {
            case PAY_OUT -> isRefused(() -> settleDisbursement(loan, "12000.00", "2026-11-22"));
            case FAIL_TO_PAY_OUT -> {
                if (status != LoanStatus.DISBURSEMENT_FAILED && status != LoanStatus.CANCELLED) {
                    isRefused(() -> failDisbursement(loan, "ACCOUNT_CLOSED"));
                }
            }
            case RETRY -> isRefused(() -> retry(loan));
            case CANCEL -> isRefused(() -> cancel(loan));
            case RECEIVE -> isRefused(() -> receive(loan, UUID.randomUUID(), "1.00", "2026-11-22"));
            default -> {
                var reply = send(loan, command);
                assertThat(reply.status()).as(command + " in " + status).isEqualTo(409);
                assertThat(reply.code()).as(command + " in " + status).isEqualTo("LOAN_STATE");
            }
        }
    }

    private static void isRefused(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).reason().status())
                .isEqualTo(409);
    }

    /** Whether it only waits for a second person, so that it changes nothing yet. */
    private static boolean isProposal(LoanCommand command) {
        return switch (command) {
            case PAY_OUT, FAIL_TO_PAY_OUT, RETRY, CANCEL, RECEIVE, REPAY, SETTLE -> false;
            default -> true;
        };
    }

    private Reply send(TestLoan loan, LoanCommand command) {
        return switch (command) {
            case REPAY -> repay(loan, "1.00");
            case SETTLE -> settle(loan, "12000.00", UUID.randomUUID().toString());
            case QUOTE_PREPAYMENT -> get(loan, "prepayment-quote?amount=1.00&excess=NEXT_INSTALMENTS");
            case EXPLAIN -> get(loan, "balance");
            case CERTIFY_SETTLEMENT -> get(loan, "papers/settlement-certificate");
            case REFUND -> post(officer(loan), loan, "refunds", "{\"amount\": \"1.00\", \"reason\": \"x\"}");
            case CHARGE_FEE -> post(officer(loan), loan, "fees", "{\"amount\": \"1.00\", \"reason\": \"x\"}");
            case WAIVE -> post(officer(loan), loan, "waivers", """
                    {"fee": "0.00", "penalty": "0.00", "interest": "0.01", "reason": "x"}""");
            case PAUSE_INTEREST -> post(officer(loan), loan, "interest-pauses", """
                    {"from": "2026-11-22", "until": "2026-11-25", "reason": "x"}""");
            case CHANGE_RATE -> post(officer(loan), loan, "rate-changes", """
                    {"from": "2026-11-22", "rate": "0.05", "reason": "x"}""");
            case EXTEND ->
                post(officer(loan), loan, "extensions", "{\"instalment\": 2, \"days\": 3, \"reason\": \"x\"}");
            case RESCHEDULE -> post(officer(loan), loan, "reschedulings", """
                    {"terms": {"purpose": "RESCHEDULING", "firstDueOn": "2027-01-22", "instalments": 3,
                     "interestOnly": 0, "method": "EQUAL_PRINCIPAL", "rate": "0.05", "arrearsOver": 1}, "reason": "x"}""");
            case TERMINATE -> post(officer(loan), loan, "terminations", "{\"reason\": \"x\"}");
            case CHARGE_OFF -> post(officer(loan), loan, "charge-offs", "{\"reason\": \"x\"}");
            case WRITE_OFF -> post(officer(loan), loan, "write-offs", "{\"reason\": \"x\"}");
            case REVERSE -> post(officer(loan), loan, "reversals", """
                    {"transactionId": "01900000-0000-7000-8000-000000000000", "reason": "x"}""");
            case PAY_OUT, FAIL_TO_PAY_OUT, RETRY, CANCEL, RECEIVE ->
                throw new IllegalArgumentException("command: " + command + " (expected: one of the interface)");
        };
    }

    private TestLoan in(LoanStatus status) {
        var loan = open("12000.00", 12);
        switch (status) {
            case AWAITING_DISBURSEMENT -> {}
            case DISBURSEMENT_FAILED -> failDisbursement(loan, "ACCOUNT_CLOSED");
            case CANCELLED -> cancel(loan);
            case ACTIVE -> payOut(loan);
            case OVERDUE -> {
                payOut(loan);
                closeUntil(loan.institutionId(), LocalDate.of(2026, 12, 26));
                awaitSent(loan);
            }
            case WRITTEN_OFF -> {
                payOut(loan);
                change(loan, "write-offs", "{\"reason\": \"x\"}");
            }
            case SETTLED -> {
                payOut(loan);
                receive(loan, UUID.randomUUID(), "12000.00", "2026-11-22");
            }
        }
        assertThat(loan(loan).get("status").asString()).isEqualTo(status.name());
        return loan;
    }

    private void payOut(TestLoan loan) {
        settleDisbursement(loan, "12000.00", "2026-11-22");
    }

    private void cancel(TestLoan loan) {
        Actors.asSystem("loan-service", loan.institutionId(), () -> loans.cancel(loan.id()));
    }

    private List<Object> everythingAbout(TestLoan loan) {
        var all = new ArrayList<Object>();
        for (var table : List.of(
                "loan_instalment",
                "loan_transaction",
                "loan_transaction_part",
                "deduction_order",
                "surplus_refund",
                "loan_change_offer",
                "loan_accrual")) {
            all.addAll(jdbc
                    .queryForList(
                            "select * from " + table + " where loan_id = ? order by 1, 2",
                            UuidTypeHandler.bytes(loan.id()))
                    .stream()
                    .map(LoanStateIT::readable)
                    .toList());
        }
        jdbc.queryForList("select * from loan where id = ?", UuidTypeHandler.bytes(loan.id())).stream()
                .map(LoanStateIT::readable)
                .forEach(all::add);
        return all;
    }

    private static List<Object> readable(Map<String, Object> row) {
        return row.values().stream()
                .<Object>map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value))
                .toList();
    }

    private Reply get(TestLoan loan, String path) {
        return caller.get(officer(loan), "/api/v1/loans/" + loan.id() + "/" + path);
    }
}
