package com.hedai.loan.product;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.pricing.Quote;
import com.hedai.lending.pricing.Quotes;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.institution.Institution;
import com.hedai.loan.institution.OpeningStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The product catalogue (产品目录) of each institution. */
@Component
public class Products implements OpeningStep {
    static final String OBJECT = "product";

    private final ProductMapper rows;
    private final CostCaps caps;
    private final Law law;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;

    Products(ProductMapper rows, CostCaps caps, Law law, BusinessDays days, AuditTrail audit, Ids ids) {
        this.rows = rows;
        this.caps = caps;
        this.law = law;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
    }

    /** The version that may be applied for on a business day, or a refusal at the field {@code product}. */
    public Product onSale(UUID institutionId, String code, LocalDate on) {
        return rows.valid(institutionId, code, on)
                .map(ProductRow::toProduct)
                .filter(product -> product.status() == ProductStatus.ON_SALE)
                .orElseThrow(() -> new Refusal(LoanReason.PRODUCT_NOT_OFFERED).at("product"));
    }

    /** Exactly this version, on sale or not. */
    public Product get(UUID productId) {
        return rows.find(productId)
                .map(ProductRow::toProduct)
                .orElseThrow(() -> new Refusal(LoanReason.PRODUCT_NOT_OFFERED));
    }

    /** What a loan of this product would cost; refused when the amount or the tenor is not offered. */
    public Quote quote(Product product, Money amount, int months, LocalDate startOn) {
        return quote(product, amount, months, startOn, Optional.empty());
    }

    /** The same for somebody who may still be studying then. */
    public Quote quote(Product product, Money amount, int months, LocalDate startOn, Optional<StudyTerms> study) {
        product.check(amount, months);
        return Quotes.of(product.terms(amount, months, startOn, study));
    }

    /** What may be applied for today. */
    List<Product> onSale(UUID institutionId) {
        return rows.allValid(institutionId, days.current(institutionId)).stream()
                .map(ProductRow::toProduct)
                .filter(product -> product.status() == ProductStatus.ON_SALE)
                .toList();
    }

    /** Gives a new lender its own first version of each template for its licence. */
    @Override
    public void opened(Institution institution) {
        publishTemplates(institution, institution.openedOn());
    }

    /** A lender that works already gets what came with a new release, from its present business date on. */
    @Override
    public void resumed(Institution institution) {
        publishTemplates(institution, days.current(institution.id()));
    }

    private void publishTemplates(Institution institution, LocalDate on) {
        rows.templates(institution.licenceType(), on).stream()
                .map(ProductRow::toProduct)
                .filter(template -> law.holds(LegalTopic.LICENSED, institution.licenceType(), template.kind(), on))
                .filter(template -> rows.latestVersion(institution.id(), template.code()) == 0)
                .forEach(template -> publish(institution, template, on));
    }

    private void publish(Institution institution, Product template, LocalDate on) {
        var product = template.publishedAs(ids.next(), institution.id(), 1, on);
        law.check(product, institution.licenceType(), on);
        caps.check(product, institution.licenceType(), on);
        rows.insert(ProductRow.of(product));
        audit.created("loan:product:publish", OBJECT, product.id());
    }
}
