package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.ArrearsTerms;
import com.hedai.lending.servicing.LoanInstalment;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.document.CapitalAmount;
import com.hedai.loan.document.PdfWriter;
import com.hedai.loan.document.Sheet;
import com.hedai.loan.document.Sheet.Amount;
import com.hedai.loan.document.Sheet.Cell;
import com.hedai.loan.document.Sheet.Count;
import com.hedai.loan.document.Sheet.Day;
import com.hedai.loan.document.Sheet.Heading;
import com.hedai.loan.document.Sheet.Words;
import com.hedai.loan.document.Template;
import com.hedai.loan.document.Template.Markup;
import com.hedai.loan.institution.Institutions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is handed out about a loan (贷款单据): its plan, its transactions, and that it is settled. */
@Component
class LoanPapers {
    private static final Template CERTIFICATE = Template.load("documents/settlement-certificate.html");

    private final Books books;
    private final BookMapper rows;
    private final Institutions institutions;
    private final BusinessDays days;
    private final PdfWriter pdf;

    LoanPapers(Books books, BookMapper rows, Institutions institutions, BusinessDays days, PdfWriter pdf) {
        this.books = books;
        this.rows = rows;
        this.institutions = institutions;
        this.days = days;
        this.pdf = pdf;
    }

    /** Every instalment with what was paid of it (还款计划表). */
    Sheet plan(Loan loan) {
        LoanCommand.EXPLAIN.check(loan);
        var today = days.current(loan.institutionId());
        var book = books.load(loan);
        return new Sheet(
                "还款计划表",
                heading(loan, today),
                List.of("期数", "到期日", "本金", "利息", "罚息", "费用", "应还合计", "已还", "待还", "状态"),
                book.instalments().stream()
                        .map(instalment -> planned(instalment, book.terms().arrears(), today))
                        .toList());
    }

    /** Every transaction with the principal that was left after it (对账单). */
    Sheet statement(Loan loan) {
        LoanCommand.EXPLAIN.check(loan);
        var lines = new ArrayList<List<Cell>>();
        var left = Money.ZERO;
        for (var transaction : rows.allTransactions(loan.id())) {
            if (isRecognition(transaction.kind())) {
                continue;
            }
            var isLent = transaction.kind() == TransactionKind.DISBURSEMENT;
            left = isLent ? left.plus(transaction.principal()) : left.minus(transaction.principal());
            lines.add(booked(transaction, left));
        }
        return new Sheet(
                "对账单",
                heading(loan, days.current(loan.institutionId())),
                List.of("记账日", "起息日", "类型", "金额", "费用", "罚息", "利息", "本金", "溢缴款", "剩余本金"),
                lines);
    }

    /** That nothing is owed any more (结清证明), as PDF. */
    byte[] settlementCertificate(Loan loan) {
        LoanCommand.CERTIFY_SETTLEMENT.check(loan);
        var paid = books.load(loan).owed();
        return pdf.write(CERTIFICATE.fill(Map.ofEntries(
                Map.entry("number", Markup.text(loan.number())),
                Map.entry("principal", Markup.text(loan.principal())),
                Map.entry("principalCapital", Markup.text(CapitalAmount.of(loan.principal()))),
                Map.entry("valueOn", Markup.text(String.valueOf(loan.valueOn()))),
                Map.entry("settledOn", Markup.text(String.valueOf(loan.settledOn()))),
                Map.entry("principalPaid", Markup.text(paid.principal())),
                Map.entry("interestPaid", Markup.text(paid.interest())),
                Map.entry("penaltyPaid", Markup.text(paid.penalty())),
                Map.entry("feePaid", Markup.text(paid.fee())),
                Map.entry("lender", Markup.text(lender(loan))),
                Map.entry("issuedOn", Markup.text(days.current(loan.institutionId()))))));
    }

    private List<Heading> heading(Loan loan, LocalDate today) {
        return List.of(
                new Heading("贷款人", lender(loan)),
                new Heading("借款编号", loan.number()),
                new Heading("借款金额", loan.principal() + " 元"),
                new Heading("起息日", String.valueOf(loan.valueOn())),
                new Heading("出具日", today.toString()));
    }

    private String lender(Loan loan) {
        return institutions.get(loan.institutionId()).name();
    }

    /** Penalty that came up; it is owed, nothing moved. */
    private static boolean isRecognition(TransactionKind kind) {
        return kind == TransactionKind.PENALTY_ACCRUAL || kind == TransactionKind.PENALTY_ADJUSTMENT;
    }

    private static List<Cell> planned(LoanInstalment instalment, ArrearsTerms arrears, LocalDate today) {
        var view = InstalmentView.of(instalment, arrears, today);
        return List.of(
                new Count(view.number()),
                new Day(view.dueOn()),
                new Amount(view.principal()),
                new Amount(view.interest()),
                new Amount(view.penalty()),
                new Amount(view.fee()),
                new Amount(view.due()),
                new Amount(view.paid()),
                new Amount(view.outstanding()),
                new Words(view.state().chinese()));
    }

    private static List<Cell> booked(LoanTransaction transaction, Money left) {
        return List.of(
                new Day(transaction.bookedOn()),
                new Day(transaction.valueOn()),
                new Words(transaction.kind().chinese()),
                new Amount(transaction.amount()),
                new Amount(transaction.fee()),
                new Amount(transaction.penalty()),
                new Amount(transaction.interest()),
                new Amount(transaction.principal()),
                new Amount(transaction.surplus()),
                new Amount(left));
    }
}
