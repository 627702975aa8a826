package com.hedai.testing.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.BureauReport.Account;
import com.hedai.testing.people.BureauReport.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final People people = People.seeded(7, TODAY);

    @Test
    void theSameSeedDayAndNumberGiveTheSamePerson() {
        var again = People.seeded(7, TODAY);

        assertThat(again.person(41)).isEqualTo(people.person(41));
    }

    @Test
    void anotherSeedGivesAnotherPerson() {
        var others = People.seeded(8, TODAY);

        assertThat(others.person(41).identityNumber())
                .isNotEqualTo(people.person(41).identityNumber());
    }

    @Test
    void aPersonKeepsNumbersAndCardFromDayToDay() {
        var tomorrow = People.seeded(7, TODAY.plusDays(20)).person(3);

        assertThat(tomorrow.identityNumber()).isEqualTo(people.person(3).identityNumber());
        assertThat(tomorrow.phone()).isEqualTo(people.person(3).phone());
        assertThat(tomorrow.cardNumber()).isEqualTo(people.person(3).cardNumber());
    }

    @Test
    void nobodySharesIdentityPhoneOrCard() {
        var identities = new HashSet<String>();
        var phones = new HashSet<String>();
        var cards = new HashSet<String>();

        IntStream.range(0, 400).mapToObj(people::person).forEach(person -> {
            identities.add(person.identityNumber());
            phones.add(person.phone());
            cards.add(person.cardNumber());
        });

        assertThat(identities).hasSize(400);
        assertThat(phones).hasSize(400).allMatch(phone -> phone.matches("1[3-9]\\d{9}"));
        assertThat(cards).hasSize(400).allMatch(CardNumbers::isValid);
    }

    @Test
    void nobodyIsCalledLikeTheirContact() {
        for (var number = 0; number < 2_000; number++) {
            var person = people.person(Archetype.STEADY_SALARIED, number);

            assertThat(person.emergencyContact().name()).doesNotStartWith(person.name());
            assertThat(person.name()).doesNotStartWith(person.emergencyContact().name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsAnAdultWithAValidIdentityNumber(Archetype archetype) {
        for (var number = 0; number < 100; number++) {
            var person = people.person(archetype, number);

            assertThat(IdentityNumbers.isValid(person.identityNumber())).isTrue();
            assertThat(person.birthOn().plusYears(18)).isBeforeOrEqualTo(TODAY);
            assertThat(person.employment().since()).isAfter(person.birthOn().plusYears(16));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementCoversSixMonthsAndItsBalancesAddUp(Archetype archetype) {
        for (var number = 0; number < 30; number++) {
            var statement = people.person(archetype, number).bankStatement();

            var balance = statement.openingBalance();
            for (var transaction : statement.transactions()) {
                balance = balance.plus(transaction.amount());
                assertThat(transaction.balance()).isEqualTo(balance);
                assertThat(transaction.balance()).isGreaterThan(Money.ZERO);
            }
            assertThat(statement.transactions())
                    .isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()));
            assertThat(statement.transactions().getFirst().on()).isBetween("2026-05-22", "2026-05-31");
            assertThat(statement.transactions().getLast().on()).isBetween("2026-11-15", "2026-11-21");
        }
    }

    @Test
    void aSteadyPersonIsPaidEveryMonthAndNeverLate() {
        for (var number = 0; number < 30; number++) {
            var person = people.person(Archetype.STEADY_SALARIED, number);

            assertThat(person.bankStatement().transactions())
                    .filteredOn(transaction -> transaction.category() == Category.SALARY)
                    .hasSizeBetween(6, 7)
                    .allMatch(transaction -> transaction
                            .counterparty()
                            .equals(person.employment().employer()));
            assertThat(person.bureauReport().accounts())
                    .noneMatch(account -> account.overdueAmount().isPositive());
        }
    }

    @Test
    void aThinFileHasAtMostOneYoungCard() {
        for (var number = 0; number < 30; number++) {
            var report = people.person(Archetype.THIN_FILE, number).bureauReport();

            assertThat(report.accounts()).hasSizeLessThan(2);
        }
    }

    @Test
    void anOverIndebtedPersonOwesMoreThanHalfOfTheIncomeEveryMonth() {
        for (var number = 0; number < 30; number++) {
            var person = people.person(Archetype.OVER_INDEBTED, number);

            var monthly = Money.sum(person.bureauReport().accounts().stream()
                    .map(Account::monthlyPayment)
                    .toList());
            assertThat(monthly.plus(monthly)).isGreaterThan(person.employment().monthlyIncome());
            assertThat(person.bureauReport().inquiries()).hasSizeGreaterThan(8);
        }
    }

    @Test
    void aDelinquentPersonOwesOverdueAmountsAndDoesNotPayThemOnTheStatement() {
        for (var number = 0; number < 30; number++) {
            var person = people.person(Archetype.DELINQUENT, number);

            var overdue = person.bureauReport().accounts().stream()
                    .filter(account -> account.status() == Status.OVERDUE)
                    .toList();
            assertThat(overdue).isNotEmpty();
            assertThat(overdue.getFirst().history().getFirst().status())
                    .isEqualTo(String.valueOf(overdue.getFirst().overdueMonths()));
            assertThat(person.bankStatement().transactions())
                    .filteredOn(transaction -> transaction.category() == Category.CARD_REPAYMENT)
                    .noneMatch(transaction -> transaction.on().isAfter(TODAY.minusMonths(1)));
        }
    }

    @Test
    void whoCashesOutGamesAwayMoreThanTheIncome() {
        var person = people.person(Archetype.CASH_OUT, 5);

        var gaming = Money.sum(person.bankStatement().transactions().stream()
                .filter(transaction -> transaction.category() == Category.GAMING)
                .map(Transaction::amount)
                .toList());

        assertThat(gaming.negated()).isGreaterThan(person.employment().monthlyIncome());
    }

    @Test
    void loansArriveOnTheStatementOnTheDayTheBureauSays() {
        var person = people.person(Archetype.OVER_INDEBTED, 2);

        var recent = person.bureauReport().accounts().stream()
                .filter(account -> account.openedOn().isAfter(TODAY.minusMonths(6)))
                .toList();

        assertThat(recent).isNotEmpty();
        assertThat(person.bankStatement().transactions())
                .filteredOn(transaction -> transaction.category() == Category.LOAN_RECEIVED)
                .extracting(Transaction::on)
                .containsAll(recent.stream().map(Account::openedOn).toList());
    }

    @Test
    void nobodySharesNumbersAcrossArchetypes() {
        var identities = new HashSet<String>();
        var phones = new HashSet<String>();
        var cards = new HashSet<String>();

        for (var archetype : Archetype.values()) {
            for (var number = 0; number < 200; number++) {
                var person = people.person(archetype, number);
                identities.add(person.identityNumber());
                phones.add(person.phone());
                person.accounts().forEach(account -> cards.add(account.cardNumber()));
            }
        }

        assertThat(identities).hasSize(1_400);
        assertThat(phones).hasSize(1_400);
        assertThat(cards).hasSize(1_600);
    }

    @Test
    void aStudentStudiesNowAndLivesOnWhatTheParentsSend() {
        var numbers = new HashSet<String>();
        for (var number = 0; number < 60; number++) {
            var person = people.person(Archetype.STUDENT, number);
            var studies = person.studies();

            numbers.add(studies.studentNumber());
            assertThat(studies.school()).isEqualTo(person.employment().employer());
            assertThat(studies.expectedGraduation()).isAfter(TODAY);
            assertThat(studies.entryYear())
                    .isEqualTo(person.employment().since().getYear());
            assertThat(person.employment().kind()).isEqualTo(EmploymentKind.STUDENT);
            assertThat(person.bankStatement().transactions())
                    .noneMatch(transaction -> transaction.category() == Category.SALARY)
                    .filteredOn(transaction -> transaction.category() == Category.ALLOWANCE)
                    .hasSizeBetween(5, 7);
            assertThat(person.enterprise()).isNull();
        }
        assertThat(numbers).hasSize(60);
    }

    @Test
    void studentsOfBothLevelsExist() {
        assertThat(IntStream.range(0, 60)
                        .mapToObj(number -> people.person(Archetype.STUDENT, number)
                                .studies()
                                .level()))
                .contains(StudyLevel.UNDERGRADUATE, StudyLevel.GRADUATE);
    }

    @Test
    void anOwnersFirmIsRegisteredAndItsTurnoverPaysItsCosts() {
        for (var number = 0; number < 30; number++) {
            var person = people.person(Archetype.BUSINESS_OWNER, number);
            var firm = person.firm();
            var turnover = person.accounts().get(1);

            assertThat(CreditCodes.isValid(firm.unifiedSocialCreditCode())).isTrue();
            assertThat(firm.registeredOn()).isBefore(TODAY);
            assertThat(firm.name()).isEqualTo(person.employment().employer());
            assertThat(person.employment().kind()).isEqualTo(EmploymentKind.SELF_EMPLOYED);
            var income = sum(turnover, Category.BUSINESS_INCOME);
            var expense = sum(turnover, Category.BUSINESS_EXPENSE).negated();
            assertThat(income).isGreaterThan(expense);
            assertThat(income)
                    .isGreaterThan(person.employment().monthlyIncome().times(new BigDecimal("20"), RoundingMode.DOWN));
            assertThat(person.bankStatement().transactions())
                    .noneMatch(transaction -> transaction.category() == Category.SALARY);
        }
    }

    private static Money sum(BankStatement statement, Category category) {
        return Money.sum(statement.transactions().stream()
                .filter(transaction -> transaction.category() == category)
                .map(Transaction::amount)
                .toList());
    }
}
