package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Drawdown;
import com.hedai.lending.account.Event.InterestRefund;
import com.hedai.lending.account.Event.Payment;
import com.hedai.lending.account.Event.Refund;
import java.util.ArrayList;
import java.util.List;

/** What would have happened without goods that were returned (退款还原). */
final class Refunds {
    private Refunds() {}

    /** The same events, but all refunds are paid as early as there is a drawdown to pay them to. */
    static List<Event> withDrawdowns(List<Event> events) {
        var left = Money.sum(events.stream()
                .filter(Refund.class::isInstance)
                .map(event -> ((Refund) event).amount())
                .toList());
        var otherwise = new ArrayList<Event>();
        for (var event : events) {
            switch (event) {
                case Refund _, InterestRefund _ -> {}
                case Drawdown drawdown -> {
                    var refunded = drawdown.amount().min(left);
                    otherwise.add(drawdown);
                    if (refunded.isPositive()) {
                        otherwise.add(new Payment(drawdown.on(), refunded, Surplus.NEXT_INSTALMENT));
                        left = left.minus(refunded);
                    }
                }
                default -> otherwise.add(event);
            }
        }
        return otherwise;
    }
}
