package com.hedai.risk.assessment;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.risk.profile.Applicant;
import com.hedai.risk.profile.BankAccount;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.CreditAccount;
import com.hedai.risk.profile.CreditInquiry;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.Education;
import com.hedai.risk.profile.EmploymentKind;
import com.hedai.risk.profile.LoanRequest;
import com.hedai.risk.profile.MaritalStatus;
import com.hedai.risk.profile.Movement;
import com.hedai.risk.profile.MovementKind;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.PublicRecord;
import com.hedai.risk.profile.RepaymentMonth;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.testing.people.BureauReport;
import com.hedai.testing.people.Person;
import java.time.LocalDate;
import java.util.Map;

/** Generated people as the risk profile sees them. */
final class PersonProfiles {

    private PersonProfiles() {}

    static Profile of(Person person, LocalDate asOf, LoanRequest request) {
        return new Profile(
                asOf,
                applicant(person),
                request,
                credit(person.bureauReport()),
                bank(person),
                Map.of(Source.BUREAU, SourceState.OK, Source.BANK_STATEMENT, SourceState.OK));
    }

    /** The same person, declaring other work and no income. */
    static Profile of(Person person, LocalDate asOf, LoanRequest request, EmploymentKind kind) {
        var stated = applicant(person);
        var declared = new Applicant(
                stated.birthOn(), kind, null, null, stated.education(), stated.maritalStatus(), stated.residentSince());
        return new Profile(
                asOf,
                declared,
                request,
                credit(person.bureauReport()),
                bank(person),
                Map.of(Source.BUREAU, SourceState.OK, Source.BANK_STATEMENT, SourceState.OK));
    }

    /** 20,000 yuan over a year at 10.8 %. */
    static LoanRequest usualRequest() {
        return new LoanRequest("CONSUMER", Money.of("20000.00"), 12, AnnualRate.of("0.108"), Money.of("1766.02"));
    }

    static Applicant applicant(Person person) {
        var work = person.employment();
        return new Applicant(
                person.birthOn(),
                EmploymentKind.valueOf(work.kind().name()),
                work.since(),
                work.monthlyIncome(),
                Education.valueOf(person.education().name()),
                MaritalStatus.valueOf(person.maritalStatus().name()),
                person.residence().since());
    }

    private static CreditReport credit(BureauReport report) {
        return new CreditReport(
                report.accounts().stream().map(PersonProfiles::account).toList(),
                report.inquiries().stream()
                        .map(inquiry -> new CreditInquiry(
                                inquiry.on(),
                                inquiry.by(),
                                CreditInquiry.Reason.valueOf(inquiry.reason().name())))
                        .toList(),
                report.publicRecords().stream()
                        .map(entry -> new PublicRecord(
                                PublicRecord.Kind.valueOf(entry.kind().name()), entry.on(), entry.amount()))
                        .toList());
    }

    private static CreditAccount account(BureauReport.Account account) {
        return new CreditAccount(
                CreditAccount.Kind.valueOf(account.kind().name()),
                account.lender(),
                CreditAccount.LenderKind.valueOf(account.lenderKind().name()),
                account.openedOn(),
                CreditAccount.Status.valueOf(account.status().name()),
                account.limit(),
                account.outstanding(),
                account.monthlyPayment(),
                account.overdueAmount(),
                CreditAccount.Classification.valueOf(account.classification().name()),
                account.history().stream()
                        .map(month -> new RepaymentMonth(
                                month.month(), month.status().matches("[1-7]") ? Integer.parseInt(month.status()) : 0))
                        .toList());
    }

    private static BankStatement bank(Person person) {
        return new BankStatement(person.accounts().stream()
                .map(account -> new BankAccount(
                        account.bank(),
                        account.transactions().stream()
                                .map(transaction -> new Movement(
                                        transaction.on(),
                                        transaction.amount(),
                                        transaction.balance(),
                                        transaction.counterparty(),
                                        MovementKind.valueOf(
                                                transaction.category().name())))
                                .toList()))
                .toList());
    }
}
