package com.hedai.risk.profile;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.risk.profile.CreditAccount.Classification;
import com.hedai.risk.profile.CreditAccount.Kind;
import com.hedai.risk.profile.CreditAccount.LenderKind;
import com.hedai.risk.profile.CreditAccount.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One applicant whose numbers can be checked by hand, on 2026-11-22: a salary of 10,000 on the tenth since June with one
 * month of 8,000, a bonus in July, rent, a card, a car loan, a small loan that was late twice.
 */
public final class ProfileFixture {

    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private ProfileFixture() {}

    public static Profile profile() {
        return with(credit(), bank());
    }

    public static Profile with(CreditReport credit, BankStatement bank) {
        return new Profile(
                AS_OF,
                applicant(),
                request(),
                credit,
                bank,
                Map.of(
                        Source.BUREAU, credit == null ? SourceState.UNAVAILABLE : SourceState.OK,
                        Source.BANK_STATEMENT, bank == null ? SourceState.UNAVAILABLE : SourceState.OK));
    }

    public static Applicant applicant() {
        return new Applicant(
                LocalDate.of(1990, 11, 23),
                EmploymentKind.EMPLOYED,
                LocalDate.of(2023, 11, 1),
                Money.of("12000.00"),
                Education.BACHELOR,
                MaritalStatus.MARRIED,
                LocalDate.of(2025, 1, 15));
    }

    public static LoanRequest request() {
        return new LoanRequest("CONSUMER", Money.of("24000.00"), 12, AnnualRate.of("0.108"), Money.of("2119.22"));
    }

    public static CreditReport credit() {
        return new CreditReport(
                List.of(card(), carLoan(), smallLoan(), settledLoan()),
                List.of(
                        inquiry("2026-11-10", "甲银行", CreditInquiry.Reason.LOAN_APPROVAL),
                        inquiry("2026-09-01", "甲银行", CreditInquiry.Reason.CREDIT_CARD_APPROVAL),
                        inquiry("2026-07-01", "乙消费金融", CreditInquiry.Reason.LOAN_APPROVAL),
                        inquiry("2026-10-01", "丙银行", CreditInquiry.Reason.POST_LOAN_MANAGEMENT),
                        inquiry("2026-10-05", "本人", CreditInquiry.Reason.SELF)),
                List.of(
                        new PublicRecord(
                                PublicRecord.Kind.CIVIL_JUDGMENT, LocalDate.of(2024, 3, 1), Money.of("5000.00")),
                        new PublicRecord(
                                PublicRecord.Kind.ENFORCEMENT, LocalDate.of(2021, 11, 21), Money.of("900.00"))));
    }

    /** Limit 20,000, owed 5,000. */
    private static CreditAccount card() {
        return account(
                Kind.CREDIT_CARD,
                "甲银行",
                LenderKind.BANK,
                "2020-05-10",
                Status.OPEN,
                "20000.00",
                "5000.00",
                "5000.00",
                history());
    }

    private static CreditAccount carLoan() {
        return account(
                Kind.CAR_LOAN,
                "甲银行",
                LenderKind.BANK,
                "2025-03-01",
                Status.OPEN,
                "60000.00",
                "36000.00",
                "1900.00",
                history());
    }

    /** Opened in July 2026; one month past due in September, two in October, overdue now. */
    private static CreditAccount smallLoan() {
        return new CreditAccount(
                Kind.CONSUMER_LOAN,
                "丁小贷",
                LenderKind.MICRO_LENDER,
                LocalDate.of(2026, 7, 3),
                Status.OVERDUE,
                Money.of("6000.00"),
                Money.of("5000.00"),
                Money.of("600.00"),
                Money.of("1200.00"),
                Classification.SPECIAL_MENTION,
                List.of(
                        new RepaymentMonth(YearMonth.of(2026, 10), 2),
                        new RepaymentMonth(YearMonth.of(2026, 9), 1),
                        new RepaymentMonth(YearMonth.of(2026, 8), 0)));
    }

    private static CreditAccount settledLoan() {
        return account(
                Kind.CONSUMER_LOAN,
                "乙消费金融",
                LenderKind.CONSUMER_FINANCE,
                "2023-01-15",
                Status.SETTLED,
                "10000.00",
                "0.00",
                "0.00",
                List.of());
    }

    private static CreditAccount account(
            Kind kind,
            String lender,
            LenderKind lenderKind,
            String openedOn,
            Status status,
            String limit,
            String outstanding,
            String monthlyPayment,
            List<RepaymentMonth> history) {
        return new CreditAccount(
                kind,
                lender,
                lenderKind,
                LocalDate.parse(openedOn),
                status,
                Money.of(limit),
                Money.of(outstanding),
                Money.of(monthlyPayment),
                Money.ZERO,
                Classification.NORMAL,
                history);
    }

    private static List<RepaymentMonth> history() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(ago -> new RepaymentMonth(YearMonth.of(2026, 11).minusMonths(ago), 0))
                .toList();
    }

    private static CreditInquiry inquiry(String on, String by, CreditInquiry.Reason reason) {
        return new CreditInquiry(LocalDate.parse(on), by, reason);
    }

    /** From 25 May on; the whole months are June to October. */
    public static BankStatement bank() {
        var book = new Book();
        book.move("2026-05-25", "-100.00", "便利店", MovementKind.GROCERIES);
        for (var month = 6; month <= 10; month++) {
            var day = "2026-%02d-".formatted(month);
            book.move(day + "02", "-2000.00", "房东", MovementKind.RENT);
            book.move(day + "10", month == 9 ? "8000.00" : "10000.00", "某公司", MovementKind.SALARY);
            book.move(day + "12", "-200.00", "国家电网", MovementKind.UTILITIES);
            book.move(day + "15", "-1900.00", "甲银行", MovementKind.LOAN_REPAYMENT);
            book.move(day + "20", "-3000.00", "超市", MovementKind.GROCERIES);
            book.move(day + "28", "-1000.00", "余额宝", MovementKind.SAVINGS);
        }
        book.move("2026-07-25", "5000.00", "某公司", MovementKind.BONUS);
        book.move("2026-10-18", "4000.00", "丁小贷", MovementKind.LOAN_RECEIVED);
        book.move("2026-10-19", "-3800.00", "某游戏", MovementKind.GAMING);
        book.move("2026-11-10", "10000.00", "某公司", MovementKind.SALARY);
        book.move("2026-11-12", "-9900.00", "ATM", MovementKind.CASH_WITHDRAWAL);
        return new BankStatement(List.of(book.account()));
    }

    /** Writes movements in the order of their days, with the balance after each; opens with 3,100. */
    private static final class Book {

        private record Line(LocalDate on, Money amount, String counterparty, MovementKind kind) {}

        private final List<Line> lines = new ArrayList<>();

        void move(String on, String amount, String counterparty, MovementKind kind) {
            lines.add(new Line(LocalDate.parse(on), Money.of(amount), counterparty, kind));
        }

        BankAccount account() {
            lines.sort(java.util.Comparator.comparing(Line::on));
            var balance = Money.of("3100.00");
            var movements = new ArrayList<Movement>();
            for (var line : lines) {
                balance = balance.plus(line.amount());
                movements.add(new Movement(line.on(), line.amount(), balance, line.counterparty(), line.kind()));
            }
            return new BankAccount("招商银行", movements);
        }
    }
}
