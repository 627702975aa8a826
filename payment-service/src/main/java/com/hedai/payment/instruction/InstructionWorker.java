package com.hedai.payment.instruction;

import com.hedai.payment.card.Cards;
import com.hedai.payment.channel.Channels;
import com.hedai.payment.channel.PaymentOrder;
import org.springframework.stereotype.Component;

/** Does one step of one instruction (指令处理): claims it, calls the channel outside any transaction, stores what was learned. */
@Component
class InstructionWorker {
    private final Instructions instructions;
    private final Cards cards;
    private final Channels channels;

    InstructionWorker(Instructions instructions, Cards cards, Channels channels) {
        this.instructions = instructions;
        this.cards = cards;
        this.channels = channels;
    }

    /** Whether there was one to work on. */
    boolean step() {
        var claimed = instructions.claim();
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Instruction claimed) {
        var channel = channels.named(claimed.channel());
        if (claimed.isToBeSent()) {
            instructions.learn(claimed, LearnedBy.SENDING, channel.send(order(claimed)));
        } else {
            instructions.learn(
                    claimed,
                    LearnedBy.INQUIRY,
                    channel.inquire(claimed.id(), claimed.kind().movement()));
        }
    }

    private PaymentOrder order(Instruction instruction) {
        var card = cards.open(instruction.cardId());
        return new PaymentOrder(
                instruction.id(),
                instruction.kind().movement(),
                instruction.amount(),
                card.number(),
                card.holderName());
    }
}
