package com.hedai.cases;

import com.hedai.commons.money.AnnualRate;
import com.hedai.lending.account.AccountTerms;
import com.hedai.lending.account.Allocation;
import com.hedai.lending.account.InstalmentRule;
import com.hedai.lending.account.InterestMethod;
import com.hedai.lending.account.Recalculation;
import com.hedai.lending.account.Recalculation.Interest;
import com.hedai.lending.account.Recalculation.Prepayment;
import com.hedai.lending.account.Recalculation.Settlement;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Another system's words for the terms of a loan, in ours (对照译名). */
record PeerTerms(JsonNode params) {
    AccountTerms terms() {
        return new AccountTerms(
                AnnualRate.ofPercent(
                        params.get("annual_rate_pct").decimalValue().toPlainString()),
                params.get("n").asInt(),
                new Frequency(
                        params.get("every").asInt(),
                        Frequency.Unit.valueOf(params.get("freq").asString())),
                MonthEnd.LAST_DAY_OF_MONTH,
                dayCount(),
                method(),
                new Grace(
                        params.path("grace_principal").asInt(0),
                        params.path("interest_free_periods").asInt(0)),
                isProgressive() && method() != InterestMethod.EQUAL_PRINCIPAL
                        ? InstalmentRule.LEVELLED
                        : InstalmentRule.STANDARD_PERIOD,
                downPayment(),
                number("installmentAmountInMultiplesOf").intValue(),
                isByPeriod() && !is("allowPartialPeriodInterestCalculation"),
                recalculation(),
                allocation(),
                RoundingMode.HALF_EVEN);
    }

    /** Their newer way of planning goes with their newer way of allocating. */
    boolean isProgressive() {
        return params.path("allocation_strategy").asString("").equals("ADVANCED_PAYMENT_ALLOCATION");
    }

    boolean paysDownAtOnce() {
        return is("enableDownPayment") && is("enableAutoRepaymentForDownPayment");
    }

    JsonNode surplusRules() {
        return params.path("product_config").path("futureInstallmentAllocation");
    }

    /** Whether a credit of theirs takes back the interest that was borne too. */
    boolean refundsInterestWith(String type) {
        return config("supportedInterestRefundTypes").contains(type.toUpperCase(Locale.ROOT));
    }

    private boolean isByPeriod() {
        return params.get("interest_calc_period").asString().equals("SAME_AS_REPAYMENT_PERIOD");
    }

    private DayCount dayCount() {
        if (isByPeriod()) {
            return DayCount.BY_PERIOD;
        }
        var year = config("daysInYearType");
        var month = config("daysInMonthType");
        if (config("daysInYearCustomStrategy").contains("FEB_29")) {
            return DayCount.ACTUAL_FEB29;
        }
        if (!month.equals("ACTUAL")) {
            return DayCount.THIRTY_360;
        }
        return switch (year) {
            case "360" -> DayCount.ACTUAL_360;
            case "ACTUAL" -> isProgressive() ? DayCount.ACTUAL_ACTUAL : DayCount.ACTUAL_365;
            default -> DayCount.ACTUAL_365;
        };
    }

    private InterestMethod method() {
        if (params.get("interest_type").asString().equals("FLAT")) {
            return InterestMethod.FLAT;
        }
        return params.get("amortization").asString().equals("EQUAL_PRINCIPAL_PAYMENTS")
                ? InterestMethod.EQUAL_PRINCIPAL
                : InterestMethod.EQUAL_INSTALMENT;
    }

    private BigDecimal downPayment() {
        return is("enableDownPayment")
                ? number("disbursedAmountPercentageForDownPayment").movePointLeft(2)
                : BigDecimal.ZERO;
    }

    private Recalculation recalculation() {
        if (!is("isInterestRecalculationEnabled")) {
            return Recalculation.NONE;
        }
        var settlement = config("preClosureInterestCalculationStrategy").equals("TILL_REST_FREQUENCY_DATE")
                ? Settlement.TO_THE_END_OF_THE_PERIOD
                : Settlement.TO_THE_DAY;
        var prepayment = switch (config("rescheduleStrategyMethod")) {
            case "REDUCE_EMI_AMOUNT" -> Prepayment.LOWER_INSTALMENTS;
            case "REDUCE_NUMBER_OF_INSTALLMENTS" -> Prepayment.FEWER_INSTALMENTS;
            case "RESCHEDULE_NEXT_REPAYMENTS" -> Prepayment.NEXT_INSTALMENTS;
            default -> Prepayment.LAST_INSTALMENT;
        };
        return new Recalculation(Interest.DAILY, !is("disallowInterestCalculationOnPastDue"), prepayment, settlement);
    }

    /** Their newer allocation takes principal first but for products that say otherwise in their name. */
    private Allocation allocation() {
        var hasOrderOfItsOwn = params.path("peer_product").asString("").contains("CUSTOM_PMT_ALLOC");
        return isProgressive() && !hasOrderOfItsOwn ? Allocation.PRINCIPAL_FIRST : Allocation.INTEREST_FIRST;
    }

    private String config(String name) {
        return params.path("product_config").path(name).asString("");
    }

    private boolean is(String name) {
        return config(name).equals("true");
    }

    private BigDecimal number(String name) {
        var written = config(name);
        return written.isEmpty() ? BigDecimal.ZERO : new BigDecimal(written);
    }
}
