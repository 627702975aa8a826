package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the credit bureau holds about a person (征信报告): accounts with two years of repayment, inquiries, public records. */
public record BureauReport(
        Subject subject, List<Account> accounts, List<Inquiry> inquiries, List<PublicRecord> publicRecords) {

    public BureauReport {
        accounts = List.copyOf(accounts);
        inquiries = List.copyOf(inquiries);
        publicRecords = List.copyOf(publicRecords);
    }

    /** Who the report is about (报告主体). */
    public record Subject(
            String name,
            String identityNumber,
            MaritalStatus maritalStatus,
            Education education,
            List<Employer> employers,
            List<Address> residences) {}

    /** An employer a lender has reported (职业信息). */
    public record Employer(String name, LocalDate updatedOn) {}

    /** An address a lender has reported (居住信息). */
    public record Address(String address, LocalDate updatedOn) {}

    /** A credit account (信贷账户); {@code limit} is the card's limit or the amount lent. */
    public record Account(
            String id,
            Kind kind,
            String lender,
            LenderKind lenderKind,
            LocalDate openedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            Status status,
            Money limit,
            Money outstanding,
            Money monthlyPayment,
            Money overdueAmount,
            int overdueMonths,
            Classification classification,
            List<Month> history) {}

    /** One month of repayment (还款记录): N paid, 1 to 7 months past due, C settled. */
    public record Month(YearMonth month, String status, Money overdueAmount) {}

    /** Somebody looked at the report (查询记录). */
    public record Inquiry(LocalDate on, String by, Reason reason) {}

    /** A judgment or a debt to the state (公共信息). */
    public record PublicRecord(PublicKind kind, LocalDate on, Money amount, String description) {}

    /** What was lent (账户类型). */
    public enum Kind {
        CREDIT_CARD,
        MORTGAGE,
        CAR_LOAN,
        CONSUMER_LOAN,
        BUSINESS_LOAN,
        STUDENT_LOAN
    }

    /** Who lent (机构类型). */
    public enum LenderKind {
        BANK,
        CONSUMER_FINANCE,
        MICRO_LENDER
    }

    /** Where the account stands (账户状态). */
    public enum Status {
        OPEN,
        SETTLED,
        OVERDUE,
        CHARGED_OFF
    }

    /** The five-tier classification (五级分类). */
    public enum Classification {
        NORMAL,
        SPECIAL_MENTION,
        SUBSTANDARD,
        DOUBTFUL,
        LOSS
    }

    /** Why somebody looked (查询原因). */
    public enum Reason {
        LOAN_APPROVAL,
        CREDIT_CARD_APPROVAL,
        POST_LOAN_MANAGEMENT,
        SELF
    }

    /** What the public register says (公共信息类型). */
    public enum PublicKind {
        ENFORCEMENT,
        CIVIL_JUDGMENT,
        TAX_ARREARS
    }
}
