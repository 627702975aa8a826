package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import com.hedai.loan.approval.DecisionReason;
import java.util.List;
import java.util.UUID;

/**
 * What others learn when an application moves (申请事实): ids and terms, never personal values.
 *
 * @param reasons codes of the decision's reasons
 */
record ApplicationFact(
        UUID applicationId,
        String number,
        UUID borrowerId,
        UUID productId,
        String product,
        Money amount,
        int months,
        LoanPurpose purpose,
        List<String> reasons) {
    static ApplicationFact of(LoanApplication application, List<DecisionReason> reasons) {
        return new ApplicationFact(
                application.id(),
                application.number(),
                application.borrowerId(),
                application.productId(),
                application.productCode(),
                application.amount(),
                application.months(),
                application.purpose(),
                reasons.stream().map(DecisionReason::code).toList());
    }
}
