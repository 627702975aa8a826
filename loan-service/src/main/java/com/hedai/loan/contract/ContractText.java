package com.hedai.loan.contract;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.Instalment;
import com.hedai.loan.application.Profile;
import com.hedai.loan.document.CapitalAmount;
import com.hedai.loan.document.Template;
import com.hedai.loan.document.Template.Markup;
import com.hedai.loan.product.StudyTerms;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a contract out from its terms (合同文本). */
final class ContractText {
    /** Changes whenever the wording does; stored with each contract. */
    static final String VERSION = "2026-11.2";

    private static final Template TEMPLATE = Template.load("contracts/loan-contract.html");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private ContractText() {}

    static String html(ContractTerms terms) {
        var values = new HashMap<String, Markup>();
        parties(terms).forEach((place, value) -> values.put(place, Markup.text(value)));
        loan(terms).forEach((place, value) -> values.put(place, Markup.text(value)));
        cost(terms.disclosure()).forEach((place, value) -> values.put(place, Markup.text(value)));
        values.put("capacity", new Markup(capacity(terms.borrower())));
        values.put("study", new Markup(terms.study().map(ContractText::study).orElse("")));
        values.put("costRows", costRows(terms.disclosure()));
        values.put("contingentRows", contingentRows(terms.disclosure()));
        values.put("scheduleRows", scheduleRows(terms));
        return TEMPLATE.fill(values);
    }

    private static Map<String, String> parties(ContractTerms terms) {
        var borrower = terms.borrower();
        return Map.of(
                "number", terms.number(),
                "drawnUpOn", day(terms.drawnUpOn()),
                "lender", terms.lender().name(),
                "borrower", borrower.name(),
                "identityNumber", borrower.identityNumber(),
                "phone", borrower.phone(),
                "residence", borrower.residence().line(),
                "application", terms.application().number());
    }

    /** In which capacity the borrower signs; nothing for a person who borrows as such. */
    private static String capacity(Profile borrower) {
        var student = borrower.student();
        var enterprise = borrower.enterprise();
        if (enterprise != null) {
            return plain("借款企业:%s  统一社会信用代码:%s,由上列自然人作为法定代表人代表企业签署,本合同项下债务由该企业承担。"
                    .formatted(enterprise.name(), enterprise.unifiedSocialCreditCode()));
        }
        return student == null
                ? ""
                : plain("就读学校:%s  班级:%s  学号:%s"
                        .formatted(student.schoolName(), student.className(), student.studentNumber()));
    }

    private static String plain(String text) {
        return "<p class=\"plain\">" + Markup.text(text).html() + "</p>";
    }

    private static String study(StudyTerms study) {
        return "<p>"
                + Markup.text("借款人在读期间(至 %s 前一日)的利息由财政全额补贴,借款人不承担,该期间不安排还款;此后 %d 期仅偿还利息。"
                                .formatted(day(study.subsidisedUntil()), study.interestOnlyMonths()))
                        .html()
                + "</p>";
    }

    private static Map<String, Object> loan(ContractTerms terms) {
        var product = terms.product();
        var application = terms.application();
        return Map.of(
                "product", product.nameZh(),
                "principal", figures(application.amount()),
                "principalCapital", CapitalAmount.of(application.amount()),
                "months", application.months(),
                "purpose", application.purpose().zh(),
                "annualRate", Disclosures.percent(product.annualRate()),
                "method", Disclosures.zh(product.method()),
                "dayCount", Disclosures.zh(product.dayCount()),
                "penaltyRate", Disclosures.percent(product.penaltyRate()),
                "graceDays", product.graceDays());
    }

    private static Map<String, Object> cost(Disclosure disclosure) {
        return Map.of(
                "apr", Disclosures.percent(disclosure.apr()),
                "effectiveRate", Disclosures.percent(disclosure.effectiveRate()),
                "totalCost", figures(disclosure.totalCost()),
                "totalRepayment", figures(disclosure.totalRepayment()),
                "rateNote", disclosure.rateNote().zh(),
                "statement", disclosure.statement().zh());
    }

    private static Markup costRows(Disclosure disclosure) {
        return new Markup(disclosure.items().stream()
                .map(item -> Markup.row(
                        item.name().zh(),
                        item.calculation().zh(),
                        item.rate() == null ? "—" : Disclosures.percent(item.rate()),
                        figures(item.amount()),
                        item.collector()))
                .collect(Collectors.joining()));
    }

    private static Markup contingentRows(Disclosure disclosure) {
        return new Markup(disclosure.contingent().stream()
                .map(cost -> Markup.row(
                        cost.name().zh(), cost.calculation().zh(), Disclosures.percent(cost.rate()), cost.collector()))
                .collect(Collectors.joining()));
    }

    private static Markup scheduleRows(ContractTerms terms) {
        return new Markup(terms.quote().schedule().instalments().stream()
                .map(ContractText::row)
                .collect(Collectors.joining()));
    }

    private static String row(Instalment instalment) {
        return Markup.row(
                instalment.number(),
                instalment.dueOn(),
                figures(instalment.due()),
                figures(instalment.principal()),
                figures(instalment.interest()),
                figures(instalment.balance()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With thousands separators: 36,000.00. */
    static String figures(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.yuan());
    }
}
