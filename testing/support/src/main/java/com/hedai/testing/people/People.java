package com.hedai.testing.people;

import java.time.LocalDate;
import java.util.List;

/**
 * The generator of people (人员生成器): seed, day, archetype and number make one person, always the same, never twice.
 * Identity, phone and card do not depend on the day within its year; statement and report end the day before.
 */
public final class People {
    private static final int MONTHS = 6;
    private static final int MIX = 20;

    private final long seed;
    private final LocalDate today;

    private People(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    public static People seeded(long seed, LocalDate today) {
        return new People(seed, today);
    }

    /** One of a believable crowd: of 20 people 12 are steady, 4 have a thin file, 2 owe too much, 1 is late, 1 plays. */
    public Person person(int number) {
        return person(crowd(number % MIX), number);
    }

    public Person person(Archetype archetype, int number) {
        var identity = Identities.of(seed, today.getYear(), archetype, number);
        var life = Life.of(Dice.of(seed, identity.serial(), "life"), today, archetype, identity);
        var debts = Debts.of(Dice.of(seed, identity.serial(), "debts"), today, archetype, life.income());
        var report =
                BureauReports.of(Dice.of(seed, identity.serial(), "report"), today, archetype, identity, life, debts);
        var statement = Statements.of(
                Dice.of(seed, identity.serial(), "statement"),
                today.minusMonths(MONTHS),
                today.minusDays(1),
                archetype,
                identity,
                life,
                debts);
        return new Person(
                identity.name(),
                identity.identityNumber(),
                identity.phone(),
                life.employment(),
                life.education(),
                life.maritalStatus(),
                life.residence(),
                life.emergencyContact(),
                archetype == Archetype.BUSINESS_OWNER
                        ? List.of(statement, turnover(identity, life))
                        : List.of(statement),
                report,
                archetype == Archetype.STUDENT
                        ? Studies.enrolment(Dice.of(seed, identity.serial(), "studies"), identity, life)
                        : null,
                archetype == Archetype.BUSINESS_OWNER
                        ? Firms.enterprise(Dice.of(seed, identity.serial(), "firm"), identity, life)
                        : null);
    }

    /** The account of the firm. */
    private BankStatement turnover(Identities.Identity identity, Life life) {
        return Turnover.of(
                Dice.of(seed, identity.serial(), "turnover"),
                new Movements(today.minusMonths(MONTHS), today.minusDays(1)),
                identity.bank().chinese(),
                Identities.secondCard(seed, identity),
                life);
    }

    private static Archetype crowd(int place) {
        if (place < 12) {
            return Archetype.STEADY_SALARIED;
        }
        if (place < 16) {
            return Archetype.THIN_FILE;
        }
        if (place < 18) {
            return Archetype.OVER_INDEBTED;
        }
        return place == 18 ? Archetype.DELINQUENT : Archetype.CASH_OUT;
    }
}
