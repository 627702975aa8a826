package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.BureauReport.Account;
import com.hedai.testing.people.BureauReport.Kind;
import com.hedai.testing.people.BureauReport.LenderKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people owe (负债): the accounts that both the bureau report and the repayments on the statement follow. */
final class Debts {
    private static final Map<Integer, Integer> NEVER_LATE = Map.of();

    private final Dice dice;
    private final Money income;
    private final CreditAccounts accounts;
    private final List<Account> debts = new ArrayList<>();

    private Debts(Dice dice, LocalDate today, Money income) {
        this.dice = dice;
        this.income = income;
        this.accounts = new CreditAccounts(dice, today);
    }

    static List<Account> of(Dice dice, LocalDate today, Archetype archetype, Money income) {
        var debts = new Debts(dice, today, income);
        switch (archetype) {
            case STEADY_SALARIED -> debts.steady();
            case THIN_FILE -> debts.thin();
            case OVER_INDEBTED -> debts.overIndebted();
            case DELINQUENT -> debts.delinquent();
            case CASH_OUT -> debts.cashOut();
            case STUDENT -> debts.thin();
            case BUSINESS_OWNER -> debts.owner();
        }
        return List.copyOf(debts.debts);
    }

    private void steady() {
        var thousands = income.yuan().intValue() / 1_000;
        for (var i = dice.between(1, 2); i > 0; i--) {
            card(
                    Money.of(dice.between(thousands, thousands * 3) * 1_000L),
                    dice.between(3, 7),
                    dice.between(20, 80),
                    NEVER_LATE);
        }
        if (dice.percent(40)) {
            var principal = Money.of(income.yuan().longValue() * dice.between(40, 65));
            loan(Kind.MORTGAGE, LenderKind.BANK, principal, 300, dice.between(14, 70), 36, NEVER_LATE);
        } else if (dice.percent(40)) {
            loan(
                    Kind.CAR_LOAN,
                    LenderKind.BANK,
                    dice.round(50_000, 90_000, 5_000),
                    36,
                    dice.between(8, 30),
                    40,
                    NEVER_LATE);
        }
        loan(
                Kind.CONSUMER_LOAN,
                LenderKind.BANK,
                dice.round(10_000, 40_000, 1_000),
                12,
                dice.between(15, 30),
                60,
                NEVER_LATE);
    }

    private void thin() {
        if (dice.percent(30)) {
            card(dice.round(3_000, 8_000, 1_000), dice.between(5, 30), dice.between(2, 6), NEVER_LATE);
        }
    }

    private void owner() {
        card(dice.round(20_000, 60_000, 5_000), dice.between(5, 20), dice.between(24, 90), NEVER_LATE);
        if (dice.percent(60)) {
            loan(
                    Kind.BUSINESS_LOAN,
                    LenderKind.BANK,
                    dice.round(60_000, 150_000, 10_000),
                    24,
                    dice.between(6, 20),
                    55,
                    NEVER_LATE);
        }
    }

    private void overIndebted() {
        for (var i = dice.between(2, 4); i > 0; i--) {
            card(dice.round(10_000, 30_000, 1_000), dice.between(85, 99), dice.between(12, 60), slip());
        }
        for (var i = dice.between(4, 6); i > 0; i--) {
            var lender = dice.percent(50) ? LenderKind.MICRO_LENDER : LenderKind.CONSUMER_FINANCE;
            loan(Kind.CONSUMER_LOAN, lender, dice.round(8_000, 20_000, 1_000), 24, dice.between(1, 9), 180, NEVER_LATE);
        }
    }

    private void delinquent() {
        card(
                dice.round(8_000, 20_000, 1_000),
                dice.between(90, 104),
                dice.between(20, 60),
                overdueFor(dice.between(2, 4)));
        loan(
                Kind.CONSUMER_LOAN,
                LenderKind.CONSUMER_FINANCE,
                dice.round(10_000, 30_000, 1_000),
                24,
                dice.between(8, 18),
                180,
                overdueFor(dice.between(1, 5)));
        loan(
                Kind.CONSUMER_LOAN,
                LenderKind.MICRO_LENDER,
                dice.round(3_000, 9_000, 1_000),
                12,
                dice.between(14, 22),
                230,
                Map.of(13, 1, 12, 2));
        if (dice.percent(40)) {
            loan(
                    Kind.CONSUMER_LOAN,
                    LenderKind.MICRO_LENDER,
                    dice.round(3_000, 9_000, 1_000),
                    12,
                    11,
                    230,
                    overdueFor(7));
        }
    }

    private void cashOut() {
        for (var i = dice.between(3, 5); i > 0; i--) {
            card(dice.round(8_000, 30_000, 1_000), dice.between(92, 100), dice.between(8, 40), slip());
        }
        for (var i = dice.between(4, 6); i > 0; i--) {
            loan(
                    Kind.CONSUMER_LOAN,
                    LenderKind.MICRO_LENDER,
                    dice.round(5_000, 15_000, 1_000),
                    12,
                    dice.between(1, 5),
                    230,
                    NEVER_LATE);
        }
    }

    /** Once one month late, in about every third case. */
    private Map<Integer, Integer> slip() {
        return dice.percent(35) ? Map.of(dice.between(3, 11), 1) : NEVER_LATE;
    }

    /** Late for the last n months and still not paid: 1, 2, … n. */
    private static Map<Integer, Integer> overdueFor(int months) {
        var late = new HashMap<Integer, Integer>();
        for (var ago = 1; ago <= months; ago++) {
            late.put(ago, months - ago + 1);
        }
        return late;
    }

    private void card(Money limit, int usedPercent, int openedMonthsAgo, Map<Integer, Integer> late) {
        debts.add(accounts.card(limit, usedPercent, openedMonthsAgo, late));
    }

    /** The rate is in tenths of a percent a year. */
    private void loan(
            Kind kind,
            LenderKind lender,
            Money principal,
            int months,
            int openedMonthsAgo,
            int perMille,
            Map<Integer, Integer> late) {
        debts.add(accounts.loan(
                new CreditAccounts.Terms(kind, lender, principal, months, openedMonthsAgo, perMille), late));
    }
}
