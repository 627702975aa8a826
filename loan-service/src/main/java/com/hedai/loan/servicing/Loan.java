package com.hedai.loan.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Subsidy;
import com.hedai.lending.servicing.ArrearsTerms;
import com.hedai.lending.servicing.OwedPart;
import com.hedai.lending.servicing.ServicingTerms;
import com.hedai.lending.servicing.SettlementTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan (贷款) from its signed contract to the last cent.
 *
 * @param allocationOrder in which order money settles what is owed of one instalment, comma-separated
 * @param subsidisedUntil the first day whose interest the borrower bears; absent: all of it
 * @param interestOnlyMonths instalments after that which carry no principal
 * @param prepaymentFee a part of the principal that is paid early
 * @param surplus money received beyond everything owed, held for the borrower
 * @param failure why the last disbursement failed
 * @param needsReplay its rows alone do not say how it goes on, because of another plan, reversals or late bookings
 * @param chargedOffOn since when no interest is recognised on it
 */
public record Loan(
        UUID id,
        String number,
        UUID institutionId,
        UUID applicationId,
        UUID contractId,
        UUID borrowerId,
        UUID productId,
        UUID cardId,
        Money principal,
        int months,
        AnnualRate annualRate,
        RepaymentMethod method,
        DayCount dayCount,
        AnnualRate penaltyRate,
        int graceDays,
        String allocationOrder,
        @Nullable LocalDate subsidisedUntil,
        int interestOnlyMonths,
        AnnualRate prepaymentFee,
        LoanStatus status,
        @Nullable LocalDate valueOn,
        @Nullable LocalDate maturityOn,
        @Nullable LocalDate settledOn,
        Money surplus,
        @Nullable String failure,
        Instant createdAt,
        boolean needsReplay,
        @Nullable LocalDate chargedOffOn) {

    /** The terms of its repayment schedule when interest starts on a day. */
    ScheduleTerms terms(LocalDate startOn) {
        return ScheduleTerms.student(
                principal, annualRate, months, method, dayCount, startOn, subsidisedUntil, interestOnlyMonths);
    }

    /** The interest that another bears, once the money is out. */
    Optional<Subsidy> subsidy() {
        if (valueOn == null || subsidisedUntil == null || !subsidisedUntil.isAfter(valueOn)) {
            return Optional.empty();
        }
        return Optional.of(new Subsidy(annualRate, dayCount, valueOn, subsidisedUntil));
    }

    /** Interest up to the start of a day that another bears; nothing where nobody does. */
    Money subsidised(NavigableMap<LocalDate, Money> repaid, LocalDate upTo) {
        return subsidy()
                .map(subsidy -> subsidy.accrued(principal, repaid, upTo))
                .orElse(Money.ZERO);
    }

    /** A day of its books from which something may count: its value date at the earliest, since the bank may be ahead of the books. */
    LocalDate notBeforeItsValueDate(LocalDate day) {
        return valueOn != null && day.isBefore(valueOn) ? valueOn : day;
    }

    /** How it is served. */
    ServicingTerms servicing() {
        var order =
                Arrays.stream(allocationOrder.split(",")).map(OwedPart::valueOf).toList();
        return new ServicingTerms(
                new ArrearsTerms(penaltyRate, graceDays), new SettlementTerms(dayCount, prepaymentFee), order);
    }
}
