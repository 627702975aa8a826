package com.hedai.payment.instruction;

import static com.hedai.payment.channel.ScriptedBank.OnSend.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.payment.Reply;
import org.junit.jupiter.api.Test;

/** Surplus on its way back to the borrower's card. */
class RefundIT extends MovingMoney {
    @Test
    void surplusLeavesSuspenseAndTheBank() {
        var given = given();

        var answer = refund(given, "981.94");
        bring(given);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(bank().cardNumberOf(given.id())).isEqualTo(CARD);
        assertThat(entries(given)).containsExactly("REFUND_INTENT", "REFUND_SETTLED");
        assertThat(facts(given)).containsExactly("RefundSettled");
        assertThat(balance(given, "2242")).isEqualTo("981.94");
        assertThat(balance(given, "2243")).isEqualTo("0.00");
        assertThat(balance(given, "1002")).isEqualTo("-981.94");
    }

    @Test
    void aRefundTheBankDeclinesIsInSuspenseAgain() {
        var given = given();
        bank().script(given.id(), DECLINE);

        refund(given, "981.94");
        bring(given);

        assertThat(entries(given)).containsExactly("REFUND_INTENT", "REFUND_FAILED");
        assertThat(facts(given)).containsExactly("RefundFailed");
        assertThat(balance(given, "2242")).isEqualTo("0.00");
        assertThat(balance(given, "2243")).isEqualTo("0.00");
    }

    @Test
    void fiftySameRefundsAtOnceArePaidOnce() {
        var given = given();

        var answers = atOnce(50, () -> refund(given, "10.00"));
        bring(given);

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(bank().sends(given.id())).isOne();
        assertThat(entries(given)).containsExactly("REFUND_INTENT", "REFUND_SETTLED");
    }

    @Test
    void nobodyElsesCardIsPaidTo() {
        var given = given();
        var strangersCard = card(borrower());

        var refused = refund(
                new Given(given.id(), given.institution(), given.borrower(), strangersCard, given.loan()), "10.00");

        assertThat(refused.text("code")).isEqualTo("CARD_UNKNOWN");
        assertThat(entries(given)).isEmpty();
    }

    @Test
    void aSettlementIsADeductionOfItsOwnKind() {
        var given = given();

        deduct(given, "12036.00", "SETTLEMENT");
        bring(given);

        assertThat(fact(given)).contains("\"kind\":\"SETTLEMENT\"", "\"amount\":\"12036.00\"");
        assertThat(instructions.find(given.id()).orElseThrow().kind()).isEqualTo(InstructionKind.SETTLEMENT_DEDUCTION);
    }

    private Reply refund(Given given, String amount) {
        return put("/internal/v1/refunds/" + given.id(), loanService(), given.disbursement(amount));
    }
}
