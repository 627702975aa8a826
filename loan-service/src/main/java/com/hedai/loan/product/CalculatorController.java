package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Open;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.pricing.Quotes;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The repayment calculator for any loan, whoever offers it (还款计算器). */
@RestController
@RequestMapping("/api/v1/calculations")
class CalculatorController {
    private static final Money LARGEST = Money.of(100_000_000);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Clock clock;

    CalculatorController(Clock clock) {
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    /** Every instalment, the total interest and the yearly cost, a fee at the start included. */
    @PostMapping
    @Open
    QuoteView calculate(@RequestBody @Valid CalculationRequest request) {
        var fee = request.fee() == null ? Money.ZERO : request.fee();
        var startOn = request.startOn() == null ? BusinessTime.today(clock) : request.startOn();
        if (!request.amount().isPositive() || request.amount().compareTo(LARGEST) > 0) {
            throw new Refusal(CommonReason.VALUE_NOT_ALLOWED, "0.01–" + LARGEST).at("amount");
        }
        if (fee.isNegative() || fee.compareTo(request.amount()) >= 0) {
            throw new Refusal(CommonReason.VALUE_NOT_ALLOWED, "0 ≤ x < " + request.amount()).at("fee");
        }
        if (startOn.isBefore(EARLIEST) || startOn.isAfter(LATEST)) {
            throw new Refusal(CommonReason.VALUE_NOT_ALLOWED, EARLIEST + "–" + LATEST).at("startOn");
        }
        var terms = ScheduleTerms.monthly(
                request.amount(),
                request.annualRate(),
                request.months(),
                request.method(),
                request.dayCount() == null ? DayCount.THIRTY_360 : request.dayCount(),
                startOn);
        return QuoteView.of(Quotes.of(terms, fee));
    }

    /**
     * The loan to be worked out (试算条件).
     *
     * @param annualRate nominal, a year, as a fraction
     * @param dayCount 30/360 if absent
     * @param fee taken from the borrower at the start; none if absent
     * @param startOn the value date; today if absent
     */
    record CalculationRequest(
            @NotNull Money amount,
            @Min(1) @Max(480) int months,
            @NotNull AnnualRate annualRate,
            @NotNull RepaymentMethod method,
            @Nullable DayCount dayCount,
            @Nullable Money fee,
            @Nullable LocalDate startOn) {}
}
