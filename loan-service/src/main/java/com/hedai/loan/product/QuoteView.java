package com.hedai.loan.product;

import com.hedai.commons.money.Money;
import com.hedai.lending.pricing.Quote;
import com.hedai.lending.schedule.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a loan would cost, as shown (试算).
 *
 * @param apr yearly all-in cost, simple (单利)
 * @param effectiveAnnualRate the same, compounded (复利)
 */
record QuoteView(
        List<QuoteLine> instalments, Money totalInterest, Money total, BigDecimal apr, BigDecimal effectiveAnnualRate) {

    /** One instalment as shown (每期应还). */
    record QuoteLine(int number, LocalDate dueOn, Money principal, Money interest, Money due, Money balance) {
        static QuoteLine of(Instalment instalment) {
            return new QuoteLine(
                    instalment.number(),
                    instalment.dueOn(),
                    instalment.principal(),
                    instalment.interest(),
                    instalment.due(),
                    instalment.balance());
        }
    }

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.schedule().instalments().stream().map(QuoteLine::of).toList(),
                quote.totalInterest(),
                quote.schedule().total(),
                quote.apr().nominal(),
                quote.apr().effective());
    }
}
