package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.EmergencyContact.Relation;
import com.hedai.testing.people.Identities.Identity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** How a person lives (生活状况): work, home, family; {@code income} is the real one, employment holds what they say. */
record Life(
        Employment employment,
        Money income,
        int payday,
        Education education,
        MaritalStatus maritalStatus,
        Residence residence,
        EmergencyContact emergencyContact) {

    private static final int WORKING_AGE = 20;
    private static final List<Education> FIRST_DEGREES =
            List.of(Education.BACHELOR, Education.JUNIOR_COLLEGE, Education.HIGH_SCHOOL);
    private static final List<Education> DEGREES = List.of(
            Education.POSTGRADUATE,
            Education.BACHELOR,
            Education.BACHELOR,
            Education.BACHELOR,
            Education.JUNIOR_COLLEGE,
            Education.JUNIOR_COLLEGE,
            Education.HIGH_SCHOOL);

    boolean isStudent() {
        return employment.kind() == EmploymentKind.STUDENT;
    }

    static Life of(Dice dice, LocalDate today, Archetype archetype, Identity identity) {
        var young = archetype == Archetype.THIN_FILE || archetype == Archetype.STUDENT;
        var married = !young && dice.percent(60);
        var student = archetype == Archetype.STUDENT || (archetype == Archetype.THIN_FILE && dice.percent(50));
        var income = student ? dice.round(1_200, 2_400, 100) : salary(dice, archetype);
        return new Life(
                student
                        ? studies(dice, today, identity.home(), income)
                        : work(dice, today, archetype, identity, income),
                income,
                dice.oneOf(List.of(5, 10, 15)),
                student
                        ? Studies.before(identity, today)
                        : dice.oneOf(archetype == Archetype.THIN_FILE ? FIRST_DEGREES : DEGREES),
                married ? MaritalStatus.MARRIED : MaritalStatus.SINGLE,
                residence(dice, today, identity.home()),
                contact(dice, identity, married));
    }

    private static Money salary(Dice dice, Archetype archetype) {
        return dice.round(
                Traits.of(archetype).leastIncome(), Traits.of(archetype).mostIncome(), 50);
    }

    private static Employment studies(Dice dice, LocalDate today, Place home, Money allowance) {
        var entered = LocalDate.of(today.minusMonths(9).getYear() - dice.between(0, 2), 9, 1);
        var university = shortName(home) + dice.oneOf(Words.UNIVERSITIES);
        return new Employment(EmploymentKind.STUDENT, university, entered, allowance);
    }

    private static Employment work(Dice dice, LocalDate today, Archetype archetype, Identity identity, Money income) {
        var firm = shortName(identity.home()) + dice.oneOf(Words.FIRM_NAMES) + dice.oneOf(Words.FIRM_TRADES);
        var longest = Math.min(120, (identity.age(today) - WORKING_AGE) * 12);
        var kind = archetype == Archetype.BUSINESS_OWNER ? EmploymentKind.SELF_EMPLOYED : EmploymentKind.EMPLOYED;
        var months = archetype == Archetype.THIN_FILE ? dice.between(7, 12) : dice.between(18, longest);
        var stated = Money.rounded(
                income.yuan().multiply(BigDecimal.valueOf(Traits.of(archetype).statedPercent(), 2)), RoundingMode.DOWN);
        return new Employment(kind, firm, today.minusMonths(months).withDayOfMonth(1), stated);
    }

    private static Residence residence(Dice dice, LocalDate today, Place home) {
        var address = "%s%s%d号%s%d栋%d单元%d室"
                .formatted(
                        home.district(),
                        dice.oneOf(Words.STREETS),
                        dice.between(1, 399),
                        dice.oneOf(Words.ESTATES),
                        dice.between(1, 28),
                        dice.between(1, 4),
                        dice.between(1, 26) * 100 + dice.between(1, 4));
        return new Residence(
                home.province(),
                home.city(),
                address,
                today.minusMonths(dice.between(8, 90)).withDayOfMonth(1));
    }

    private static EmergencyContact contact(Dice dice, Identity identity, boolean married) {
        var phone = "13%d%08d".formatted(dice.between(0, 3), dice.between(0, 99_999_999));
        if (married) {
            return new EmergencyContact(Identities.name(dice, !identity.isMale()), Relation.SPOUSE, phone);
        }
        return new EmergencyContact(parent(dice, identity), Relation.PARENT, phone);
    }

    /** Nobody is called like a parent, nor like the beginning of one: what a search finds is one of them for certain. */
    private static String parent(Dice dice, Identity identity) {
        var name = identity.name();
        var parent = name;
        while (name.startsWith(parent) || parent.startsWith(name)) {
            parent = identity.surname() + dice.oneOf(Words.MEN);
        }
        return parent;
    }

    private static String shortName(Place home) {
        return home.city().replace("市", "");
    }
}
