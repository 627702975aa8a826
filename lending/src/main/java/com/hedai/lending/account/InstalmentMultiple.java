package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Instalments in whole multiples of some yuan (还款额取整); zero: to the fen. */
record InstalmentMultiple(int yuan, RoundingMode rounding) {
    static InstalmentMultiple of(AccountTerms terms) {
        return new InstalmentMultiple(terms.multiple(), terms.rounding());
    }

    /** The nearest multiple, but never nothing: a small loan is still spread over its instalments. */
    Money apply(Money instalment) {
        var rounded = nearest(instalment);
        return rounded.isZero() ? instalment : rounded;
    }

    /** The nearest multiple, which may be nothing. */
    Money nearest(Money amount) {
        if (yuan == 0) {
            return amount;
        }
        var multiple = BigDecimal.valueOf(yuan);
        return Money.of(amount.yuan().divide(multiple, 0, rounding).multiply(multiple));
    }
}
