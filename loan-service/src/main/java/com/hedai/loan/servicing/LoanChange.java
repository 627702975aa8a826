package com.hedai.loan.servicing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.RepaymentMethod;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of a running loan that two people decide (贷款变更). It counts from the day on which it is applied unless it says another.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LoanChange.FeeCharge.class, name = "FEE_CHARGE"),
    @JsonSubTypes.Type(value = LoanChange.Waiver.class, name = "WAIVER"),
    @JsonSubTypes.Type(value = LoanChange.InterestPause.class, name = "INTEREST_PAUSE"),
    @JsonSubTypes.Type(value = LoanChange.RateChange.class, name = "RATE_CHANGE"),
    @JsonSubTypes.Type(value = LoanChange.Extension.class, name = "EXTENSION"),
    @JsonSubTypes.Type(value = LoanChange.Rescheduling.class, name = "RESCHEDULING"),
    @JsonSubTypes.Type(value = LoanChange.Termination.class, name = "TERMINATION"),
    @JsonSubTypes.Type(value = LoanChange.ChargeOff.class, name = "CHARGE_OFF"),
    @JsonSubTypes.Type(value = LoanChange.WriteOff.class, name = "WRITE_OFF"),
    @JsonSubTypes.Type(value = LoanChange.Reversal.class, name = "REVERSAL")
})
sealed interface LoanChange {
    /** 收费. */
    record FeeCharge(Money amount) implements LoanChange {}

    /** 减免. */
    record Waiver(Money fee, Money penalty, Money interest) implements LoanChange {}

    /** 停息. */
    record InterestPause(LocalDate from, LocalDate until) implements LoanChange {}

    /** 利率调整. */
    record RateChange(LocalDate from, AnnualRate rate) implements LoanChange {}

    /** 延期: one instalment, so many days. */
    record Extension(int instalment, int days) implements LoanChange {}

    /** 重新安排还款; needs the borrower's consent. */
    record Rescheduling(
            Purpose purpose,
            LocalDate firstDueOn,
            int instalments,
            int interestOnly,
            RepaymentMethod method,
            AnnualRate rate,
            int arrearsOver)
            implements LoanChange {
        /** Why (目的). */
        enum Purpose {
            /** 逾期重置: what is overdue is planned anew. */
            REAGEING,
            /** 展期: the same debt over other dates. */
            RESCHEDULING,
            /** 重组: better terms for a borrower in trouble. */
            RESTRUCTURING
        }
    }

    /** 提前到期. */
    record Termination() implements LoanChange {}

    /** 停止计息确认. */
    record ChargeOff() implements LoanChange {}

    /** 核销. */
    record WriteOff() implements LoanChange {}

    /** 冲正. */
    record Reversal(UUID transactionId) implements LoanChange {}
}
