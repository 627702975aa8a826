package com.hedai.loan.servicing;

import com.hedai.commons.web.Json;
import com.hedai.lending.servicing.Excess;
import com.hedai.lending.servicing.LoanEvent;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import com.hedai.lending.servicing.LoanEvent.Paused;
import com.hedai.lending.servicing.LoanEvent.RateChanged;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Terminated;
import com.hedai.lending.servicing.LoanEvent.Waived;
import com.hedai.lending.servicing.LoanEvent.WrittenOff;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Events of a loan as they are stored with its transactions (事件存取). */
final class LoanEvents {
    private static final JsonMapper JSON = Json.lenient();

    private LoanEvents() {}

    static String details(LoanEvent event) {
        return JSON.writeValueAsString(event);
    }

    /** The event of a transaction; none for those that change nothing of what is owed. */
    static Optional<LoanEvent> of(StoredEvent stored) {
        return switch (stored.kind()) {
            case REPAYMENT, RECOVERY ->
                Optional.of(
                        stored.details() == null
                                ? new Received(stored.valueOn(), stored.amount(), Excess.NEXT_INSTALMENTS)
                                : read(stored, Received.class));
            case FEE_CHARGE -> Optional.of(read(stored, FeeCharged.class));
            case WAIVER -> Optional.of(read(stored, Waived.class));
            case INTEREST_PAUSE -> Optional.of(read(stored, Paused.class));
            case RATE_CHANGE -> Optional.of(read(stored, RateChanged.class));
            case EXTENSION -> Optional.of(read(stored, Extended.class));
            case RESCHEDULING -> Optional.of(read(stored, Rescheduled.class));
            case TERMINATION -> Optional.of(read(stored, Terminated.class));
            case WRITE_OFF -> Optional.of(read(stored, WrittenOff.class));
            case DISBURSEMENT, PENALTY_ACCRUAL, PENALTY_ADJUSTMENT, REFUND, REFUND_RETURNED, CHARGE_OFF, REVERSAL ->
                Optional.empty();
        };
    }

    private static <T extends LoanEvent> T read(StoredEvent stored, Class<T> type) {
        if (stored.details() == null) {
            throw new IllegalStateException("transaction " + stored.id() + ": no details (expected: of " + type + ")");
        }
        return JSON.readValue(stored.details(), type);
    }
}
