package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.ArrearsTerms;
import com.hedai.lending.servicing.LoanInstalment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An instalment as shown (还款计划明细). */
record InstalmentView(
        int number,
        LocalDate dueOn,
        Money fee,
        Money penalty,
        Money interest,
        Money principal,
        Money due,
        Money paid,
        Money outstanding,
        State state,
        @Nullable LocalDate settledOn) {

    /** Where an instalment is (分期状态). */
    enum State {
        UPCOMING("未到期"),
        DUE("待还"),
        OVERDUE("逾期"),
        SETTLED("已还清");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** As it is called on papers. */
        String chinese() {
            return chinese;
        }
    }

    static InstalmentView of(LoanInstalment instalment, ArrearsTerms terms, LocalDate today) {
        var owed = instalment.owed();
        return new InstalmentView(
                instalment.number(),
                instalment.dueOn(),
                owed.fee(),
                owed.penalty(),
                owed.interest(),
                owed.principal(),
                owed.total(),
                instalment.paid().total(),
                instalment.unpaid().total(),
                state(instalment, terms, today),
                instalment.settledOn());
    }

    private static State state(LoanInstalment instalment, ArrearsTerms terms, LocalDate today) {
        if (instalment.isSettled()) {
            return State.SETTLED;
        }
        if (!instalment.isDue(today)) {
            return State.UPCOMING;
        }
        return terms.isLate(instalment.dueOn(), today) ? State.OVERDUE : State.DUE;
    }
}
