package com.hedai.payment.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.payment.PaymentServiceIT;
import com.hedai.payment.Reply;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders of a test, brought on step by step, and what they left in the books (资金划转测试). */
abstract class MovingMoney extends PaymentServiceIT {
    @Autowired
    InstructionWorker worker;

    @Autowired
    Instructions instructions;

    Given given() {
        step();
        var institution = UUID.randomUUID();
        var borrower = borrower().at(institution);
        return new Given(UUID.randomUUID(), institution, borrower.accountId(), card(borrower), UUID.randomUUID());
    }

    static String path(Given given) {
        return "/internal/v1/disbursements/" + given.id();
    }

    Reply disburse(Given given, String amount) {
        return put(path(given), loanService(), given.disbursement(amount));
    }

    Reply deduct(Given given, String amount, String kind) {
        return put("/internal/v1/deductions/" + given.id(), loanService(), given.deduction(amount, kind));
    }

    /** Works on everything that is due, of whichever test. */
    void step() {
        for (var steps = 0; steps < 50; steps++) {
            if (!worker.step()) {
                return;
            }
        }
    }

    /** Lets time pass until the instruction has ended. */
    void bring(Given given) {
        for (var moment = 0; moment < 40 && isOpen(given); moment++) {
            step();
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(isOpen(given)).isFalse();
    }

    boolean isOpen(Given given) {
        return instructions.find(given.id()).orElseThrow().status().isOpen();
    }

    String status(Given given) {
        return instructions.find(given.id()).orElseThrow().status().name();
    }

    List<String> entries(Given given) {
        return sql.queryForList(
                "select kind from journal_entry where subject_id = ? order by id", String.class, bytes(given.id()));
    }

    List<String> facts(Given given) {
        return sql.queryForList(
                "select type from outbox where stream = 'domain' and subject = ? order by seq",
                String.class,
                bytes(given.id()));
    }

    String fact(Given given) {
        return sql.queryForObject(
                "select data from outbox where stream = 'domain' and subject = ?", String.class, bytes(given.id()));
    }

    int audits(String operation, Given given) {
        return count(
                "select count(*) from outbox where stream = 'audit' and data like ? and data like ?",
                "%" + operation + "%",
                "%" + given.id() + "%");
    }

    String balance(Given given, String account) {
        return sql.queryForObject(
                "select debit_total - credit_total from account_balance where institution_id = ? and account = ?",
                String.class,
                bytes(given.institution()),
                account);
    }
}
