package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.BureauReport.Account;
import com.hedai.testing.people.BureauReport.Address;
import com.hedai.testing.people.BureauReport.Employer;
import com.hedai.testing.people.BureauReport.Inquiry;
import com.hedai.testing.people.BureauReport.Kind;
import com.hedai.testing.people.BureauReport.PublicKind;
import com.hedai.testing.people.BureauReport.PublicRecord;
import com.hedai.testing.people.BureauReport.Reason;
import com.hedai.testing.people.BureauReport.Subject;
import com.hedai.testing.people.Identities.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the bureau report (征信报告) around the accounts: the subject, who inquired, what courts say. */
final class BureauReports {
    private BureauReports() {}

    static BureauReport of(
            Dice dice, LocalDate today, Archetype archetype, Identity identity, Life life, List<Account> debts) {
        return new BureauReport(
                subject(identity, life, today),
                debts,
                inquiries(dice, today, archetype, debts),
                publicRecords(dice, today, archetype));
    }

    private static Subject subject(Identity identity, Life life, LocalDate today) {
        var since = life.employment().since();
        var home = life.residence();
        return new Subject(
                identity.name(),
                identity.identityNumber(),
                life.maritalStatus(),
                life.education(),
                life.isStudent()
                        ? List.of()
                        : List.of(new Employer(life.employment().employer(), earlier(since.plusMonths(2), today))),
                List.of(new Address(
                        home.city() + home.address(), earlier(home.since().plusMonths(1), today))));
    }

    /** Every account of the last two years was inquired for; those in need asked many lenders who said no. */
    private static List<Inquiry> inquiries(Dice dice, LocalDate today, Archetype archetype, List<Account> debts) {
        var inquiries = new ArrayList<Inquiry>();
        for (var debt : debts) {
            if (debt.openedOn().isAfter(today.minusYears(2))) {
                var reason = debt.kind() == Kind.CREDIT_CARD ? Reason.CREDIT_CARD_APPROVAL : Reason.LOAN_APPROVAL;
                inquiries.add(new Inquiry(debt.openedOn().minusDays(dice.between(1, 4)), debt.lender(), reason));
            }
        }
        for (var i = refusals(dice, archetype); i > 0; i--) {
            var lender = dice.percent(70) ? dice.oneOf(Words.MICRO_LENDERS) : dice.oneOf(Words.CONSUMER_FINANCIERS);
            inquiries.add(new Inquiry(today.minusDays(dice.between(2, 180)), lender, Reason.LOAN_APPROVAL));
        }
        for (var i = Math.min(debts.size(), 3); i > 0; i--) {
            var lender = dice.oneOf(debts).lender();
            inquiries.add(new Inquiry(today.minusDays(dice.between(10, 700)), lender, Reason.POST_LOAN_MANAGEMENT));
        }
        inquiries.sort(Comparator.comparing(Inquiry::on).reversed());
        return inquiries;
    }

    private static int refusals(Dice dice, Archetype archetype) {
        return switch (archetype) {
            case STEADY_SALARIED -> dice.between(0, 1);
            case THIN_FILE, STUDENT -> dice.between(0, 1);
            case BUSINESS_OWNER -> dice.between(0, 2);
            case OVER_INDEBTED -> dice.between(6, 12);
            case DELINQUENT -> dice.between(3, 7);
            case CASH_OUT -> dice.between(10, 20);
        };
    }

    private static List<PublicRecord> publicRecords(Dice dice, LocalDate today, Archetype archetype) {
        if (archetype != Archetype.DELINQUENT || !dice.percent(30)) {
            return List.of();
        }
        var on = today.minusDays(dice.between(60, 500));
        Money amount = dice.round(5_000, 40_000, 100);
        return List.of(new PublicRecord(PublicKind.ENFORCEMENT, on, amount, "借款合同纠纷"));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
