package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the law lays down for a lender's products (法定规则): dated figures that no product change can configure away. */
@Component
public class Law {
    private static final String LPR_5Y = "LPR_5Y";

    private final LawMapper rows;

    Law(LawMapper rows) {
        this.rows = rows;
    }

    /** The figure that binds a lender of this licence on a day, if any does. */
    public Optional<BigDecimal> figure(LegalTopic topic, String licenceType, ProductKind kind, LocalDate on) {
        return rows.figure(topic, licenceType, kind, on);
    }

    public boolean holds(LegalTopic topic, String licenceType, ProductKind kind, LocalDate on) {
        return figure(topic, licenceType, kind, on)
                .filter(yes -> yes.signum() > 0)
                .isPresent();
    }

    /** Refuses a product version that this lender may not offer on a day, whoever confirmed it. */
    public void check(Product product, String licenceType, LocalDate on) {
        var kind = product.kind();
        if (!holds(LegalTopic.LICENSED, licenceType, kind, on)) {
            throw Refusal.of(LoanReason.KIND_NOT_LICENSED).at("kind");
        }
        if (product.eligibility().studentsAllowed() && holds(LegalTopic.STUDENTS_FORBIDDEN, licenceType, kind, on)) {
            throw Refusal.of(LoanReason.STUDENTS_NOT_ALLOWED).at("studentsAllowed");
        }
        checkRate(product, licenceType, on);
        checkAmount(product, licenceType, on);
        checkTenors(product, licenceType, on);
    }

    private void checkRate(Product product, String licenceType, LocalDate on) {
        figure(LegalTopic.OVER_LPR_5Y, licenceType, product.kind(), on).ifPresent(spread -> {
            var rate = new AnnualRate(lpr(on).value().add(spread));
            if (!product.annualRate().equals(rate)) {
                throw Refusal.of(
                                LoanReason.RATE_NOT_AS_LAID_DOWN, rate.percent().toPlainString())
                        .at("annualRate");
            }
        });
    }

    private AnnualRate lpr(LocalDate on) {
        return rows.rate(LPR_5Y, on).orElseThrow(() -> new IllegalStateException("no " + LPR_5Y + " on " + on));
    }

    private void checkAmount(Product product, String licenceType, LocalDate on) {
        figure(LegalTopic.LARGEST_DEBT, licenceType, product.kind(), on)
                .or(() -> figure(LegalTopic.YEARLY_GRADUATE, licenceType, product.kind(), on))
                .map(Law::yuan)
                .filter(most -> product.amountMax().compareTo(most) > 0)
                .ifPresent(most -> {
                    throw Refusal.of(LoanReason.AMOUNT_ABOVE_LEGAL_LIMIT, most).at("amountMax");
                });
    }

    private void checkTenors(Product product, String licenceType, LocalDate on) {
        figure(LegalTopic.LONGEST_TENOR, licenceType, product.kind(), on)
                .map(BigDecimal::intValueExact)
                .filter(most -> Collections.max(product.tenors()) > most)
                .ifPresent(most -> {
                    throw Refusal.of(LoanReason.TENOR_ABOVE_LEGAL_LIMIT, most).at("tenors");
                });
        var interestOnly = figure(LegalTopic.INTEREST_ONLY_MONTHS, licenceType, product.kind(), on)
                .map(BigDecimal::intValueExact)
                .orElse(0);
        if (product.interestOnlyMonths() != interestOnly) {
            throw Refusal.of(LoanReason.INTEREST_ONLY_NOT_AS_LAID_DOWN, interestOnly)
                    .at("interestOnlyMonths");
        }
    }

    /** A figure that is an amount. */
    public static Money yuan(BigDecimal figure) {
        return Money.of(figure);
    }
}
