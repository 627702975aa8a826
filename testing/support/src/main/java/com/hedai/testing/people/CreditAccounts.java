package com.hedai.testing.people;

import static java.math.RoundingMode.HALF_UP;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.BureauReport.Account;
import com.hedai.testing.people.BureauReport.Classification;
import com.hedai.testing.people.BureauReport.Kind;
import com.hedai.testing.people.BureauReport.LenderKind;
import com.hedai.testing.people.BureauReport.Month;
import com.hedai.testing.people.BureauReport.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one credit account (信贷账户) as lenders report it; lateness is given as months ago -> months past due. */
final class CreditAccounts {
    private static final int REPORTED_MONTHS = 24;
    private static final BigDecimal PER_MILLE_YEARS = BigDecimal.valueOf(12_000);

    private final Dice dice;
    private final LocalDate today;
    private int last;

    CreditAccounts(Dice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
    }

    /** What was agreed on a loan; the rate is in tenths of a percent a year, on the amount lent. */
    record Terms(Kind kind, LenderKind lender, Money principal, int months, int openedMonthsAgo, int perMille) {}

    Account card(Money limit, int usedPercent, int openedMonthsAgo, Map<Integer, Integer> late) {
        var used = limit.times(BigDecimal.valueOf(usedPercent, 2), HALF_UP);
        var payment = usedPercent > 60 ? used.times(new BigDecimal("0.10"), HALF_UP) : used;
        var opened = opened(openedMonthsAgo);
        return account(Kind.CREDIT_CARD, LenderKind.BANK, opened, null, null, new Amounts(limit, used, payment), late);
    }

    Account loan(Terms terms, Map<Integer, Integer> late) {
        var opened = opened(terms.openedMonthsAgo());
        var due = opened.plusMonths(terms.months());
        var paidMonths = Math.min(terms.months(), (int) ChronoUnit.MONTHS.between(opened, today)) - now(late);
        var left = terms.principal().times(fraction(terms.months() - paidMonths, terms.months()), HALF_UP);
        var interest = terms.principal()
                .yuan()
                .multiply(BigDecimal.valueOf(terms.perMille()))
                .divide(PER_MILLE_YEARS, 2, HALF_UP);
        var payment =
                terms.principal().times(fraction(1, terms.months()), HALF_UP).plus(Money.of(interest));
        var settled = left.isZero();
        return account(
                terms.kind(),
                terms.lender(),
                opened,
                due,
                settled ? due : null,
                new Amounts(terms.principal(), left, settled ? Money.ZERO : payment),
                late);
    }

    private record Amounts(Money limit, Money outstanding, Money payment) {}

    private Account account(
            Kind kind,
            LenderKind lenderKind,
            LocalDate opened,
            @Nullable LocalDate due,
            @Nullable LocalDate closed,
            Amounts amounts,
            Map<Integer, Integer> late) {
        last++;
        var overdue = times(amounts.payment(), now(late));
        return new Account(
                "A%02d".formatted(last),
                kind,
                lender(lenderKind),
                lenderKind,
                opened,
                due,
                closed,
                status(closed, now(late)),
                amounts.limit(),
                amounts.outstanding(),
                amounts.payment(),
                overdue,
                now(late),
                classification(now(late)),
                history(opened, closed, amounts.payment(), late));
    }

    private String lender(LenderKind kind) {
        return switch (kind) {
            case BANK -> dice.oneOf(Words.CARD_BANKS);
            case CONSUMER_FINANCE -> dice.oneOf(Words.CONSUMER_FINANCIERS);
            case MICRO_LENDER -> dice.oneOf(Words.MICRO_LENDERS);
        };
    }

    private LocalDate opened(int monthsAgo) {
        return today.minusMonths(monthsAgo).withDayOfMonth(dice.between(1, 28));
    }

    private List<Month> history(
            LocalDate opened, @Nullable LocalDate closed, Money payment, Map<Integer, Integer> late) {
        var months = new ArrayList<Month>();
        var newest =
                closed == null || closed.isAfter(today) ? YearMonth.from(today).minusMonths(1) : YearMonth.from(closed);
        for (var month = newest;
                months.size() < REPORTED_MONTHS && month.isAfter(YearMonth.from(opened));
                month = month.minusMonths(1)) {
            var level = late.getOrDefault((int) month.until(YearMonth.from(today), ChronoUnit.MONTHS), 0);
            var settled = closed != null && month.equals(newest);
            months.add(
                    new Month(month, settled ? "C" : level == 0 ? "N" : String.valueOf(level), times(payment, level)));
        }
        return List.copyOf(months);
    }

    private static int now(Map<Integer, Integer> late) {
        return late.getOrDefault(1, 0);
    }

    private static Status status(@Nullable LocalDate closed, int level) {
        if (closed != null) {
            return Status.SETTLED;
        }
        if (level >= 7) {
            return Status.CHARGED_OFF;
        }
        return level > 0 ? Status.OVERDUE : Status.OPEN;
    }

    /** As lenders do: past due is special mention, more than 90 days substandard, 7 months and more a loss. */
    private static Classification classification(int level) {
        if (level == 0) {
            return Classification.NORMAL;
        }
        if (level <= 3) {
            return Classification.SPECIAL_MENTION;
        }
        return level < 7 ? Classification.SUBSTANDARD : Classification.LOSS;
    }

    private static BigDecimal fraction(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 12, HALF_UP);
    }

    private static Money times(Money amount, int factor) {
        return amount.times(BigDecimal.valueOf(factor), HALF_UP);
    }
}
