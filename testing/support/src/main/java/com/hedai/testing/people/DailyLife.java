package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Writes the small payments of every day (日常消费), larger for those who earn more. */
final class DailyLife {
    private static final BigDecimal USUAL_INCOME = new BigDecimal("12000");

    private final Dice dice;
    private final Movements movements;
    private final Life life;
    private final Archetype archetype;

    DailyLife(Dice dice, Movements movements, Life life, Archetype archetype) {
        this.dice = dice;
        this.movements = movements;
        this.life = life;
        this.archetype = archetype;
    }

    void write() {
        for (var day = movements.first(); !day.isAfter(movements.last()); day = day.plusDays(1)) {
            payments(day);
        }
    }

    private void payments(LocalDate day) {
        sometimes(day, 30, 30, 180, Words.SUPERMARKETS, "扫码支付", Category.GROCERIES);
        sometimes(day, 50, 12, 95, Words.RESTAURANTS, "快捷支付", Category.DINING);
        sometimes(day, 40, 3, 48, Words.RIDES, "快捷支付", Category.TRANSPORT);
        sometimes(day, 12, 35, 480, Words.SHOPS, "网上消费", Category.SHOPPING);
        sometimes(day, 4, 15, 260, Words.FUN, "快捷支付", Category.ENTERTAINMENT);
        sometimes(day, 2, 25, 420, Words.CLINICS, "扫码支付", Category.MEDICAL);
        if (dice.percent(5)) {
            var friend = Identities.name(dice, dice.percent(50));
            movements.in(day, dice.round(20, 300, 10), friend, "转账 AA收款", Category.TRANSFER_IN);
        }
        if (dice.percent(4)) {
            var friend = Identities.name(dice, dice.percent(50));
            movements.out(day, dice.round(50, 600, 50), friend, "转账汇款", Category.TRANSFER_OUT);
        }
        if (archetype != Archetype.STEADY_SALARIED && dice.percent(3)) {
            movements.out(day, dice.round(100, 500, 100), "ATM取现", "现金支取", Category.CASH_WITHDRAWAL);
        }
    }

    private void sometimes(
            LocalDate day, int percent, int least, int most, List<String> shops, String summary, Category category) {
        if (dice.percent(percent)) {
            movements.out(day, fitting(dice.money(least, most)), dice.oneOf(shops), summary, category);
        }
    }

    /** In proportion to what they earn, but food has a price for everybody. */
    private Money fitting(Money usual) {
        var share = life.income()
                .yuan()
                .divide(USUAL_INCOME, 4, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.3333"));
        return usual.times(share, RoundingMode.HALF_UP).max(Money.of(1));
    }
}
