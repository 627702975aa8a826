package com.hedai.payment.instruction;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.PaymentReason;
import com.hedai.payment.RetriedTransaction;
import com.hedai.payment.card.Cards;
import com.hedai.payment.channel.ChannelResult;
import com.hedai.payment.channel.Channels;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All payment instructions (支付指令): taken in, claimed, and brought on by what is learned of them. */
@Component
public class Instructions {
    private static final String SERVICE = "payment-service";
    private static final String OBJECT = "payment-instruction";

    private final InstructionMapper mapper;
    private final Cards cards;
    private final Channels channels;
    private final Consequences consequences;
    private final AuditTrail audit;
    private final RetriedTransaction transaction;
    private final InstructionProperties properties;
    private final Clock clock;

    Instructions(
            InstructionMapper mapper,
            Cards cards,
            Channels channels,
            Consequences consequences,
            AuditTrail audit,
            RetriedTransaction transaction,
            InstructionProperties properties,
            Clock clock) {
        this.mapper = mapper;
        this.cards = cards;
        this.channels = channels;
        this.consequences = consequences;
        this.audit = audit;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Stores the command with its ledger entry; the same command again finds what became of it. */
    Instruction instruct(Command command) {
        return mapper.find(command.id())
                .map(known -> same(known, command))
                .orElseGet(() -> transaction.call(() -> instructNew(command)));
    }

    private Instruction instructNew(Command command) {
        if (!cards.belongs(command.cardId(), command.borrowerId(), command.institutionId())) {
            throw new Refusal(PaymentReason.CARD_UNKNOWN).at("cardId");
        }
        var channel = channels.route(command.kind().movement());
        var instruction = Instruction.recorded(command, channel, clock.instant());
        try {
            mapper.add(instruction);
        } catch (DuplicateKeyException faster) {
            return same(mapper.find(command.id()).orElseThrow(() -> faster), command);
        }
        consequences.recorded(instruction);
        keep(instruction, LearnedBy.COMMAND, null);
        audit.created("payment:instruction:record", OBJECT, instruction.id());
        return instruction;
    }

    private static Instruction same(Instruction known, Command command) {
        if (!known.command().equals(command)) {
            throw new Refusal(PaymentReason.INSTRUCTION_DIFFERS);
        }
        return known;
    }

    Optional<Instruction> find(UUID id) {
        return mapper.find(id);
    }

    /** The order of that id, for those who bring news of it. */
    public Optional<KnownOrder> order(UUID id) {
        return mapper.find(id)
                .map(known -> new KnownOrder(
                        known.id(),
                        known.institutionId(),
                        known.channel(),
                        known.kind().movement()));
    }

    /** Takes the instruction that is due longest, for as long as the lease lasts. */
    Optional<Instruction> claim() {
        return transaction.call(() -> mapper.lockNextDue(clock.instant()).map(this::claimed));
    }

    private Instruction claimed(Instruction due) {
        var claimed = due.claimed(clock.instant(), properties.lease());
        mapper.progress(claimed);
        if (claimed.status() != due.status()) {
            keep(claimed, LearnedBy.SENDING, "send " + claimed.sends());
            Actors.asSystem(SERVICE, claimed.institutionId(), () -> auditStatus(claimed));
        }
        return claimed;
    }

    /** Brings a claimed instruction on by what the channel answered. */
    void learn(Instruction claimed, LearnedBy learnedBy, ChannelResult result) {
        Actors.callAsSystem(
                SERVICE, claimed.institutionId(), () -> transaction.call(() -> fenced(claimed, learnedBy, result)));
    }

    /** A worker that lost its lease may still know the outcome; anything less is no longer its business. */
    private Instruction fenced(Instruction claimed, LearnedBy learnedBy, ChannelResult result) {
        var current = locked(claimed.id());
        return current.epoch() == claimed.epoch() || result.isFinal() ? advance(current, learnedBy, result) : current;
    }

    /**
     * Brings an instruction on by what its channel told on its own, in the transaction that keeps the message.
     *
     * @return whether the message fits what is known: false when it contradicts and a person has to look
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean told(UUID id, ChannelResult result) {
        var after = advance(locked(id), LearnedBy.CALLBACK, result);
        return after.status() != InstructionStatus.MANUAL;
    }

    /** Refuses what cannot be decided: an order that is in nobody's hands, or against what was booked and told of it. */
    void checkResolution(UUID institutionId, UUID id, Resolution resolution) {
        var instruction = mapper.find(id)
                .filter(known -> known.institutionId().equals(institutionId))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        resolution.check();
        check(instruction, resolution);
    }

    private void check(Instruction instruction, Resolution resolution) {
        if (instruction.status() != InstructionStatus.MANUAL) {
            throw new Refusal(PaymentReason.NOT_IN_DOUBT);
        }
        var told = mapper.toldBefore(instruction.id());
        if (told.isPresent() && !resolution.mayFollow(told.get(), instruction.kind())) {
            throw new Refusal(PaymentReason.RESOLUTION_CONTRADICTS_BOOKS);
        }
        var reference = resolution.bankReference();
        if (reference != null && mapper.isReferenceTaken(instruction.channel(), reference, instruction.id())) {
            throw Refusal.of(PaymentReason.REFERENCE_TAKEN).at("bankReference");
        }
    }

    /** Ends an order as two people decided; what was booked and told of it before is not booked again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void resolve(UUID institutionId, UUID id, Resolution resolution) {
        var current = mapper.lock(id)
                .filter(known -> known.institutionId().equals(institutionId))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        check(current, resolution);
        var after = current.resolved(resolution, clock.instant());
        mapper.progress(after);
        if (!mapper.toldBefore(id).filter(after.status()::equals).isPresent()) {
            consequences.ended(after);
        }
        keep(after, LearnedBy.RESOLUTION, after.reason());
        auditStatus(after);
    }

    private Instruction locked(UUID id) {
        return mapper.lock(id).orElseThrow(() -> new IllegalStateException("instruction " + id + " is missing"));
    }

    private Instruction advance(Instruction current, LearnedBy learnedBy, ChannelResult result) {
        var after = current.after(unique(current, result), clock.instant(), properties.safeTime());
        if (after.equals(current)) {
            return current;
        }
        mapper.progress(after);
        if (after.status() != current.status()) {
            consequences.ended(after);
            keep(after, learnedBy, after.reason());
            auditStatus(after);
        }
        return after;
    }

    /** One movement at the bank can settle one instruction only. */
    private ChannelResult unique(Instruction current, ChannelResult result) {
        return result instanceof ChannelResult.Settled(var _, var _, var reference)
                        && mapper.isReferenceTaken(current.channel(), reference, current.id())
                ? new ChannelResult.Contradiction("REFERENCE_OF_ANOTHER")
                : result;
    }

    private void keep(Instruction instruction, LearnedBy learnedBy, @Nullable String detail) {
        mapper.addEvent(instruction.id(), clock.instant(), instruction.status(), learnedBy, detail);
    }

    private void auditStatus(Instruction instruction) {
        var status = instruction.status().name().toLowerCase(Locale.ROOT);
        audit.changed("payment:instruction:" + status, OBJECT, instruction.id(), "status");
    }
}
