package com.hedai.testing.people;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.BureauReport.Account;
import com.hedai.testing.people.BureauReport.Kind;
import com.hedai.testing.people.Identities.Identity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Writes half a year of an account (银行流水): what comes in, what the home costs, debts, and daily life. */
final class Statements {
    private final Dice dice;
    private final Archetype archetype;
    private final Identity identity;
    private final Life life;
    private final List<Account> debts;
    private final Movements movements;

    private Statements(
            Dice dice, Archetype archetype, Identity identity, Life life, List<Account> debts, Movements movements) {
        this.dice = dice;
        this.archetype = archetype;
        this.identity = identity;
        this.life = life;
        this.debts = debts;
        this.movements = movements;
    }

    static BankStatement of(
            Dice dice,
            LocalDate first,
            LocalDate last,
            Archetype archetype,
            Identity identity,
            Life life,
            List<Account> debts) {
        var statements = new Statements(dice, archetype, identity, life, debts, new Movements(first, last));
        return statements.write();
    }

    private BankStatement write() {
        for (var month = YearMonth.from(movements.first());
                !month.isAfter(YearMonth.from(movements.last()));
                month = month.plusMonths(1)) {
            income(month);
            home(month);
            family(month);
        }
        debts.forEach(debt -> new Repayments(dice, movements).write(debt));
        new DailyLife(dice, movements, life, archetype).write();
        if (archetype == Archetype.CASH_OUT) {
            play();
        }
        useWhatIsLeft();
        var traits = Traits.of(archetype);
        return movements.statement(
                identity.bank().chinese(),
                identity.cardNumber(),
                dice.money(traits.leastCushion(), traits.mostCushion()));
    }

    private void income(YearMonth month) {
        var employer = life.employment().employer();
        if (life.isStudent()) {
            movements.in(month.atDay(1), life.income(), life.emergencyContact().name(), "转账 生活费", Category.ALLOWANCE);
            return;
        }
        if (archetype == Archetype.DELINQUENT && dice.percent(25)) {
            return;
        }
        if (archetype == Archetype.BUSINESS_OWNER) {
            movements.in(workday(month.atDay(life.payday())), life.income(), employer, "转账 经营所得", Category.TRANSFER_IN);
            return;
        }
        var overtime = life.income().times(BigDecimal.valueOf(dice.between(0, 300), 4), HALF_UP);
        movements.in(
                workday(month.atDay(life.payday())), life.income().plus(overtime), employer, "代发工资", Category.SALARY);
        if (archetype == Archetype.STEADY_SALARIED && month.getMonthValue() == 7) {
            var bonus = life.income().times(BigDecimal.valueOf(dice.between(50, 150), 2), HALF_UP);
            movements.in(workday(month.atDay(25)), bonus, employer, "代发奖金", Category.BONUS);
        }
    }

    private void home(YearMonth month) {
        if (life.isStudent()) {
            movements.out(month.atDay(4), dice.money(29, 59), dice.oneOf(Words.TELECOMS), "话费充值", Category.TELECOM);
            return;
        }
        if (debts.stream().noneMatch(debt -> debt.kind() == Kind.MORTGAGE)) {
            var rent = Money.of(life.income().yuan().longValue() / 500 * 100);
            movements.out(workday(month.atDay(2)), rent, landlord(), "转账 房租", Category.RENT);
        }
        movements.out(month.atDay(4), dice.money(58, 158), dice.oneOf(Words.TELECOMS), "话费充值", Category.TELECOM);
        movements.out(month.atDay(12), dice.money(90, 320), Words.UTILITIES.get(0), "代扣电费", Category.UTILITIES);
        movements.out(month.atDay(18), dice.money(25, 75), Words.UTILITIES.get(1), "代扣水费", Category.UTILITIES);
        movements.out(month.atDay(22), dice.money(40, 130), Words.UTILITIES.get(2), "代扣燃气费", Category.UTILITIES);
        if (month.getMonthValue() % 3 == 0) {
            movements.in(month.atDay(21), dice.money(1, 9), identity.bank().chinese(), "结息", Category.INTEREST);
        }
    }

    /** The same landlord every month. */
    private String landlord() {
        return Identities.name(Dice.of(identity.serial(), 1, "landlord"), false);
    }

    private void family(YearMonth month) {
        if (archetype == Archetype.STEADY_SALARIED) {
            var share = Money.of(life.income().yuan().longValue() / 1_000 * 100);
            movements.out(month.atDay(16), share, life.emergencyContact().name(), "转账汇款", Category.TRANSFER_OUT);
        }
        if (archetype == Archetype.DELINQUENT || archetype == Archetype.OVER_INDEBTED) {
            var friend = Identities.name(dice, true);
            movements.in(
                    month.atDay(dice.between(18, 27)),
                    dice.round(300, 2_500, 100),
                    friend,
                    "转账 借款",
                    Category.TRANSFER_IN);
        }
    }

    /** Money arrives in round sums and is gone the same day or the next. */
    private void play() {
        for (var day = movements.first(); !day.isAfter(movements.last()); day = day.plusDays(dice.between(4, 9))) {
            var sum = dice.round(2_000, 9_000, 1_000);
            movements.in(day, sum, dice.oneOf(Words.CASH_OUT_SHOPS), "POS退货入账", Category.TRANSFER_IN);
            movements.out(day, sum.minus(Money.of(500)), dice.oneOf(Words.GAMES), "快捷支付", Category.GAMING);
            movements.out(day.plusDays(1), Money.of(500), "ATM取现", "现金支取", Category.CASH_WITHDRAWAL);
        }
    }

    /** Most of what a month leaves is put aside; whoever owes too much gives it to those who helped out. */
    private void useWhatIsLeft() {
        for (var from = movements.first(); from.isBefore(movements.last()); from = from.plusMonths(1)) {
            var to = from.plusMonths(1).minusDays(1);
            var left = movements
                            .net(from, to)
                            .times(new BigDecimal("0.008"), DOWN)
                            .yuan()
                            .longValue()
                    * 100;
            var amount = Money.of(Math.max(0, left));
            switch (archetype) {
                case STEADY_SALARIED, THIN_FILE, STUDENT, BUSINESS_OWNER ->
                    movements.out(to, amount, "余额宝", "转入理财", Category.SAVINGS);
                case OVER_INDEBTED, DELINQUENT ->
                    movements.out(to, amount, Identities.name(dice, true), "转账 还款", Category.TRANSFER_OUT);
                case CASH_OUT -> movements.out(to, amount, dice.oneOf(Words.GAMES), "快捷支付", Category.GAMING);
            }
        }
    }

    /** Wages and rents due on a weekend are paid the Friday before. */
    private static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
