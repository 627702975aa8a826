package com.hedai.payment.channel.bank;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.payment.channel.ChannelResult;
import com.hedai.payment.channel.Movement;
import com.hedai.payment.channel.PaymentChannel;
import com.hedai.payment.channel.PaymentOrder;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The bank (银行). Each call is made once: repeating is the business of the instruction's life, which asks before it sends again.
 */
@Component
class BankChannel implements PaymentChannel {
    static final String NAME = "bank";

    private static final String REMARK = "Hedai";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final BankApi bank;
    private final Calls calls;

    BankChannel(BankApi bank, Calls calls) {
        this.bank = bank;
        this.calls = calls;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChannelResult send(PaymentOrder order) {
        var form = new BankOrder(order.amount(), order.cardNumber(), order.holderName(), REMARK);
        var answer = calls.once(NAME, () -> switch (order.movement()) {
            case DISBURSEMENT -> bank.pay(order.id(), form);
            case DEDUCTION -> bank.deduct(order.id(), form);
        });
        return switch (answer) {
            case Answer.Done<BankAnswer>(var said) -> understood(order.id(), said);
            case Answer.Refused<BankAnswer>(var status, var code, var _) -> notTaken(status, code);
            case Answer.Unknown<BankAnswer>(var why) -> new ChannelResult.Unknown(why);
        };
    }

    /** Only a refusal of this very order counts; one of our signature or of our pace leaves it unknown. */
    private static ChannelResult notTaken(int status, String code) {
        return switch (status) {
            case BAD_REQUEST, UNPROCESSABLE -> new ChannelResult.Failed(BankWords.code(code));
            case CONFLICT -> new ChannelResult.Contradiction("ORDER_DIFFERS");
            default -> new ChannelResult.Unknown("bank: " + status);
        };
    }

    @Override
    public ChannelResult inquire(UUID orderId, Movement movement) {
        var answer = calls.once(NAME, () -> switch (movement) {
            case DISBURSEMENT -> bank.payment(orderId);
            case DEDUCTION -> bank.deduction(orderId);
        });
        return switch (answer) {
            case Answer.Done<BankAnswer>(var said) -> understood(orderId, said);
            case Answer.Refused<BankAnswer>(var status, var code, var _) ->
                status == NOT_FOUND && code.equals("ORDER_NOT_FOUND")
                        ? new ChannelResult.NeverReceived()
                        : new ChannelResult.Unknown("bank: " + status);
            case Answer.Unknown<BankAnswer>(var why) -> new ChannelResult.Unknown(why);
        };
    }

    private static ChannelResult understood(UUID orderId, BankAnswer said) {
        return said.orderId().equals(orderId)
                ? BankWords.result(
                        said.status(), said.amount(), said.valueOn(), said.bankReference(), said.failureCode())
                : new ChannelResult.Unknown("bank answered for another order");
    }
}
