package com.hedai.risk.source;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.CreditAccount;
import com.hedai.risk.profile.CreditInquiry;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.PublicRecord;
import com.hedai.risk.profile.RepaymentMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The bureau's report as it words it (征信报告原文结构); a value it never agreed to send makes the report unreadable. */
record BureauReport(Subject subject, List<Account> accounts, List<Enquiry> inquiries, List<Entry> publicRecords) {

    record Subject(String name, String identityNumber) {}

    record Account(
            CreditAccount.Kind kind,
            String lender,
            CreditAccount.LenderKind lenderKind,
            LocalDate openedOn,
            CreditAccount.Status status,
            Money limit,
            Money outstanding,
            Money monthlyPayment,
            Money overdueAmount,
            CreditAccount.Classification classification,
            List<Month> history) {

        CreditAccount fact() {
            return new CreditAccount(
                    kind,
                    lender,
                    lenderKind,
                    openedOn,
                    status,
                    limit,
                    outstanding,
                    monthlyPayment,
                    overdueAmount,
                    classification,
                    history.stream().map(Month::fact).toList());
        }
    }

    record Month(YearMonth month, String status) {

        /** N paid, C settled, 1 to 7 months past due. */
        RepaymentMonth fact() {
            return switch (status) {
                case "N", "C" -> new RepaymentMonth(month, 0);
                case "1", "2", "3", "4", "5", "6", "7" -> new RepaymentMonth(month, Integer.parseInt(status));
                default -> throw new Unreadable("repayment status: " + status + " (expected: N, C, 1 to 7)");
            };
        }
    }

    record Enquiry(LocalDate on, String by, CreditInquiry.Reason reason) {}

    record Entry(PublicRecord.Kind kind, LocalDate on, Money amount) {}

    CreditReport facts() {
        return new CreditReport(
                accounts.stream().map(Account::fact).toList(),
                inquiries.stream()
                        .map(inquiry -> new CreditInquiry(inquiry.on(), inquiry.by(), inquiry.reason()))
                        .toList(),
                publicRecords.stream()
                        .map(entry -> new PublicRecord(entry.kind(), entry.on(), entry.amount()))
                        .toList());
    }
}
