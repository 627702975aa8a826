package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Writes the account of a small company (企业经营流水): customers pay, suppliers, wages, rent and tax are paid, the owner draws. */
final class Turnover {
    /** What is left of the turnover is what the owner draws. */
    private static final int TURNOVER_TO_INCOME = 5;

    private final Dice dice;
    private final Movements movements;
    private final Life life;
    private final List<String> customers;
    private final List<String> suppliers;

    private Turnover(Dice dice, Movements movements, Life life) {
        this.dice = dice;
        this.movements = movements;
        this.life = life;
        this.customers = List.of(firm(), firm(), firm(), firm(), firm());
        this.suppliers = List.of(firm(), firm(), firm());
    }

    static BankStatement of(Dice dice, Movements movements, String bank, String cardNumber, Life life) {
        var turnover = new Turnover(dice, movements, life);
        for (var month = YearMonth.from(movements.first());
                !month.isAfter(YearMonth.from(movements.last()));
                month = month.plusMonths(1)) {
            turnover.month(month);
        }
        return movements.statement(bank, cardNumber, dice.money(8_000, 40_000));
    }

    private void month(YearMonth month) {
        var sales = dice.between(10, 16);
        for (var i = 0; i < sales; i++) {
            movements.in(day(month), share(90, 110, sales), dice.oneOf(customers), "货款", Category.BUSINESS_INCOME);
        }
        var purchases = dice.between(4, 7);
        for (var i = 0; i < purchases; i++) {
            spend(day(month), share(44, 50, purchases), dice.oneOf(suppliers), "采购货款");
        }
        spend(month.atDay(10), share(18, 20, 1), "代发工资", "员工工资");
        spend(month.atDay(3), share(6, 7, 1), "园区物业", "厂房租金");
        spend(month.atDay(15), share(2, 4, 1), "国家税务总局", "缴税");
        movements.out(month.atDay(life.payday()), life.income(), "法定代表人", "转账 经营所得", Category.TRANSFER_OUT);
    }

    private void spend(LocalDate on, Money amount, String counterparty, String summary) {
        movements.out(on, amount, counterparty, summary, Category.BUSINESS_EXPENSE);
    }

    /** So many percent of the usual turnover of a month, divided among so many. */
    private Money share(int leastPercent, int mostPercent, int among) {
        var percent = dice.between(leastPercent * 100, mostPercent * 100);
        return Money.rounded(
                life.income()
                        .yuan()
                        .multiply(BigDecimal.valueOf((long) percent * TURNOVER_TO_INCOME))
                        .divide(BigDecimal.valueOf(10_000L * among), 2, RoundingMode.HALF_UP),
                RoundingMode.HALF_UP);
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(dice.between(1, 28));
    }

    private String firm() {
        return dice.oneOf(Place.ALL).city().replace("市", "")
                + dice.oneOf(Words.FIRM_NAMES)
                + dice.oneOf(Words.FIRM_TRADES);
    }
}
