package com.hedai.loan.product;

import com.hedai.commons.money.Money;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.pricing.Quotes;
import com.hedai.loan.LoanReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Holds products to the legal cost cap (成本上限检查): simple yearly rate solved from the cash flows of each tenor. */
@Component
class CostCaps {
    /** Whole fen shift a solved rate a little; what rounds to the cap keeps to it. */
    private static final int PERCENT_DECIMALS = 2;

    private final ProductMapper rows;

    CostCaps(ProductMapper rows) {
        this.rows = rows;
    }

    /** Refuses terms whose cost is above the cap in any tenor. */
    void check(Product product, String licenceType, LocalDate on) {
        var cap = rows.cap(licenceType, on)
                .orElseThrow(() -> new IllegalStateException("no cost cap for " + licenceType + " on " + on));
        for (var months : product.tenors()) {
            var cost = percent(nominal(product, product.amountMax(), months, on));
            if (cost.compareTo(percent(cap.rate().value())) > 0) {
                throw Refusal.of(
                                LoanReason.COST_ABOVE_CAP,
                                cost,
                                percent(cap.rate().value()))
                        .at("annualRate");
            }
        }
    }

    private static BigDecimal nominal(Product product, Money amount, int months, LocalDate on) {
        return Quotes.of(product.terms(amount, months, on)).apr().nominal();
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }
}
