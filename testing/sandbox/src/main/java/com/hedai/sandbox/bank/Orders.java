package com.hedai.sandbox.bank;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.fault.Latencies;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes orders (受理订单): an id stands for one order for ever. */
@Component
class Orders {
    private final OrderBook book;
    private final Settlement settlement;
    private final Latencies latencies;
    private final Clock clock;

    Orders(OrderBook book, Settlement settlement, Latencies latencies, Clock clock) {
        this.book = book;
        this.settlement = settlement;
        this.latencies = latencies;
        this.clock = clock;
    }

    /** The order as it stands, taken now or before. */
    Order accept(NewOrder order) {
        var now = clock.instant();
        if (book.add(order, now, now.plus(latencies.next(Latencies.SETTLEMENT)))) {
            settlement.accepted();
        }
        var known = book.find(order.orderId()).orElseThrow();
        if (!known.isSameAs(order)) {
            throw new PartnerRefusal(409, "ORDER_DIFFERS", "this order id was used for another order");
        }
        return known;
    }

    Order get(Operation operation, String orderId) {
        return book.find(orderId)
                .filter(order -> order.operation() == operation)
                .orElseThrow(() -> new PartnerRefusal(404, "ORDER_NOT_FOUND", "we never took such an order"));
    }
}
