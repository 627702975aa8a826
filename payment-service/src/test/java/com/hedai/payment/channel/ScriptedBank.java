package com.hedai.payment.channel;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bank that behaves as a test tells it, order by order; by default it settles at once. Its book says what really happened. */
public final class ScriptedBank implements PaymentChannel {
    /** What happens to the next send of an order. */
    public enum OnSend {
        SETTLE,
        ACCEPT,
        DECLINE,
        /** The request never arrives; we hear nothing. */
        LOSE_REQUEST,
        /** The order is carried out; we hear nothing. */
        LOSE_ANSWER,
        /** We die before the request leaves. */
        DIE_BEFORE,
        /** We die after the bank carried it out. */
        DIE_AFTER
    }

    /** What the test uses for the death of our process: nobody in the service catches it. */
    public static final class Death extends RuntimeException {}

    private enum State {
        PROCESSING,
        SETTLED,
        FAILED
    }

    private record Booked(Movement movement, Money amount, String cardNumber, State state) {}

    private final Map<UUID, Booked> book = new ConcurrentHashMap<>();
    private final Map<UUID, Deque<OnSend>> scripts = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> silences = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> sends = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "bank";
    }

    public void script(UUID order, OnSend... sends) {
        scripts.put(order, new ArrayDeque<>(java.util.List.of(sends)));
    }

    /** The next inquiries about the order stay without answer. */
    public void stayedSilent(UUID order, int inquiries) {
        silences.put(order, new AtomicInteger(inquiries));
    }

    @Override
    public synchronized ChannelResult send(PaymentOrder order) {
        sends.computeIfAbsent(order.id(), _ -> new AtomicInteger()).incrementAndGet();
        var script = scripts.get(order.id());
        var next = script == null || script.isEmpty() ? OnSend.SETTLE : script.poll();
        return switch (next) {
            case SETTLE -> told(put(order, State.SETTLED), order.id());
            case ACCEPT -> told(put(order, State.PROCESSING), order.id());
            case DECLINE -> told(put(order, State.FAILED), order.id());
            case LOSE_REQUEST -> new ChannelResult.Unknown("request lost");
            case LOSE_ANSWER -> {
                put(order, State.SETTLED);
                yield new ChannelResult.Unknown("answer lost");
            }
            case DIE_BEFORE -> throw new Death();
            case DIE_AFTER -> {
                put(order, State.SETTLED);
                throw new Death();
            }
        };
    }

    private Booked put(PaymentOrder order, State state) {
        return book.computeIfAbsent(
                order.id(), _ -> new Booked(order.movement(), order.amount(), order.cardNumber(), state));
    }

    /** The bank gets round to an order it accepted. */
    public void carriedOut(UUID order) {
        book.computeIfPresent(
                order, (_, was) -> new Booked(was.movement(), was.amount(), was.cardNumber(), State.SETTLED));
    }

    @Override
    public synchronized ChannelResult inquire(UUID orderId, Movement movement) {
        var silent = silences.get(orderId);
        if (silent != null && silent.getAndDecrement() > 0) {
            return new ChannelResult.Unknown("no answer");
        }
        var booked = book.get(orderId);
        return booked == null || booked.movement() != movement
                ? new ChannelResult.NeverReceived()
                : told(booked, orderId);
    }

    private static ChannelResult told(Booked booked, UUID order) {
        return switch (booked.state()) {
            case PROCESSING -> new ChannelResult.Accepted();
            case SETTLED -> new ChannelResult.Settled(booked.amount(), LocalDate.of(2026, 11, 22), reference(order));
            case FAILED -> new ChannelResult.Failed("INSUFFICIENT_FUNDS");
        };
    }

    public static String reference(UUID order) {
        return "BK" + order.toString().replace("-", "");
    }

    public int sends(UUID order) {
        var count = sends.get(order);
        return count == null ? 0 : count.get();
    }

    public boolean paid(UUID order) {
        var booked = book.get(order);
        return booked != null && booked.state() == State.SETTLED;
    }

    public String cardNumberOf(UUID order) {
        return book.get(order).cardNumber();
    }
}
