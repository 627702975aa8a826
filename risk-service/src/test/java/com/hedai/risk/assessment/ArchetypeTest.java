package com.hedai.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.risk.Seeded;
import com.hedai.risk.policy.PolicySet;
import com.hedai.risk.profile.EmploymentKind;
import com.hedai.risk.profile.LoanRequest;
import com.hedai.risk.rule.DecisionReason;
import com.hedai.risk.rule.Outcome;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the shipped scorecard and policy make of believable people. */
class ArchetypeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LoanRequest STUDENT_LOAN =
            new LoanRequest("student-loan", Money.of("8000.00"), 180, AnnualRate.of("0.028"), Money.of("18.67"));
    private static final LoanRequest BUSINESS_LOAN = new LoanRequest(
            "enterprise-micro-loan", Money.of("50000.00"), 12, AnnualRate.of("0.102"), Money.of("4400.47"));

    @Test
    void steadySalariedPeopleAreApprovedClearlyAboveTheCutOff() {
        assertThat(decisions(Archetype.STEADY_SALARIED, PersonProfiles.usualRequest()))
                .allSatisfy(decision -> {
                    assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED);
                    assertThat(decision.creditScore()).isGreaterThan(700);
                });
    }

    @Test
    void delinquentPeopleAreDeclinedBecauseTheyOweOverdueMoney() {
        assertThat(decisions(Archetype.DELINQUENT, PersonProfiles.usualRequest()))
                .allSatisfy(decision -> {
                    assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED);
                    assertThat(decision.codes()).contains("ACTIVE_OVERDUE");
                    assertThat(decision.creditScore()).isLessThan(560);
                });
    }

    @Test
    void overIndebtedPeopleAreDeclinedBecauseOfTheirDebts() {
        assertThat(decisions(Archetype.OVER_INDEBTED, PersonProfiles.usualRequest()))
                .allSatisfy(decision -> {
                    assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED);
                    assertThat(decision.codes())
                            .containsAnyOf("EXISTING_DEBT_LIMIT", "DEBT_TO_INCOME_LIMIT", "DEBT_TO_INCOME", "LENDERS");
                    assertThat(decision.creditScore()).isLessThan(560);
                });
    }

    @Test
    void peopleWhoBorrowToPlayAreNeverApproved() {
        assertThat(decisions(Archetype.CASH_OUT, PersonProfiles.usualRequest()))
                .noneMatch(decision -> decision.outcome() == Outcome.APPROVED)
                .allMatch(decision -> decision.creditScore() < 560);
    }

    @Test
    void peopleWithAThinFileWhoAskForLittleAreReferred() {
        var little = new LoanRequest("CONSUMER", Money.of("3000.00"), 12, AnnualRate.of("0.108"), Money.of("264.90"));

        assertThat(decisions(Archetype.THIN_FILE, little)).allSatisfy(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(decision.codes()).contains("THIN_FILE");
        });
    }

    @Test
    void aStudentIsNotDeclinedForLackOfASalary() {
        var set = Seeded.policySet(Seeded.studentPolicy());

        assertThat(decisions(Archetype.STUDENT, STUDENT_LOAN, EmploymentKind.STUDENT, set))
                .allSatisfy(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED));
        assertThat(decisions(Archetype.THIN_FILE, STUDENT_LOAN, EmploymentKind.STUDENT, set))
                .allSatisfy(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED));
        assertThat(decisions(Archetype.THIN_FILE, STUDENT_LOAN, EmploymentKind.STUDENT, Seeded.policySet()))
                .noneMatch(decision -> decision.outcome() == Outcome.APPROVED);
    }

    @Test
    void aStudentWhoOwesOverdueMoneyIsDeclinedLikeAnybody() {
        var set = Seeded.policySet(Seeded.studentPolicy());

        assertThat(decisions(Archetype.DELINQUENT, STUDENT_LOAN, EmploymentKind.STUDENT, set))
                .allSatisfy(decision -> assertThat(decision.codes()).contains("ACTIVE_OVERDUE"));
    }

    @Test
    void theOwnerOfAFirmIsJudgedByDebtsAndAccountsNotBySalary() {
        var set = Seeded.policySet(Seeded.enterprisePolicy());

        assertThat(decisions(Archetype.BUSINESS_OWNER, BUSINESS_LOAN, EmploymentKind.SELF_EMPLOYED, set))
                .allSatisfy(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED));
        assertThat(decisions(Archetype.DELINQUENT, BUSINESS_LOAN, EmploymentKind.SELF_EMPLOYED, set))
                .allSatisfy(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED));
        assertThat(decisions(Archetype.CASH_OUT, BUSINESS_LOAN, EmploymentKind.SELF_EMPLOYED, set))
                .noneMatch(decision -> decision.outcome() == Outcome.APPROVED);
    }

    /** As somebody who declares this work and no income. */
    private static List<Told> decisions(Archetype archetype, LoanRequest request, EmploymentKind kind, PolicySet set) {
        var people = People.seeded(2026, TODAY);
        return IntStream.range(0, 40)
                .mapToObj(number -> people.person(archetype, number))
                .map(person -> PersonProfiles.of(person, TODAY, request, kind))
                .map(profile -> told(Evaluation.of(profile, set)))
                .toList();
    }

    private static List<Told> decisions(Archetype archetype, LoanRequest request) {
        var set = Seeded.policySet();
        var people = People.seeded(2026, TODAY);
        return IntStream.range(0, 40)
                .mapToObj(number -> people.person(archetype, number))
                .map(person -> told(Evaluation.of(PersonProfiles.of(person, TODAY, request), set)))
                .toList();
    }

    private static Told told(Evaluation evaluation) {
        var codes = evaluation.decision().reasons().stream()
                .map(DecisionReason::code)
                .toList();
        return new Told(
                evaluation.decision().outcome(),
                evaluation.score().orElseThrow().creditScore(),
                codes);
    }

    /** Short, so that a failure can be read. */
    private record Told(Outcome outcome, int creditScore, List<String> codes) {}
}
