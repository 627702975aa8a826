package com.hedai.risk.profile;

import java.time.YearMonth;

/** How an account stood in one month (还款记录): 0 was paid, 1 to 7 are months past due. */
public record RepaymentMonth(YearMonth month, int monthsPastDue) {

    public RepaymentMonth {
        Facts.complete("repayment month", month);
        if (monthsPastDue < 0 || monthsPastDue > 7) {
            throw new IllegalArgumentException("monthsPastDue: " + monthsPastDue + " (expected: 0 to 7)");
        }
    }
}
