package com.hedai.loan.product;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.institution.Institutions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishing a product version (产品版本发布): proposed by one person, confirmed by another; both times held to the law and the cost cap. */
@Component
class ProductChange implements ChangeKind<ProductDraft> {
    private final ProductMapper rows;
    private final CostCaps caps;
    private final Law law;
    private final Institutions institutions;
    private final BusinessDays days;
    private final AuditTrail audit;

    ProductChange(
            ProductMapper rows,
            CostCaps caps,
            Law law,
            Institutions institutions,
            BusinessDays days,
            AuditTrail audit) {
        this.rows = rows;
        this.caps = caps;
        this.law = law;
        this.institutions = institutions;
        this.days = days;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "product-version";
    }

    @Override
    public Class<ProductDraft> type() {
        return ProductDraft.class;
    }

    @Override
    public String proposePermission() {
        return "loan:product:change";
    }

    @Override
    public String approvePermission() {
        return "loan:product:approve";
    }

    @Override
    public void check(UUID subject, ProductDraft draft) {
        checked(subject, draft);
    }

    @Override
    public void apply(UUID subject, ProductDraft draft) {
        rows.insert(ProductRow.of(checked(subject, draft)));
        audit.created("loan:product:publish", Products.OBJECT, subject);
    }

    /** The version as it would be published now under the id of the change. */
    private Product checked(UUID id, ProductDraft draft) {
        checkAmounts(draft);
        var institution = institutions.get(Actors.current().institutionId());
        var today = days.current(institution.id());
        if (draft.effectiveFrom().isBefore(today)) {
            throw Refusal.of(LoanReason.PRODUCT_DATE_PAST, today).at("effectiveFrom");
        }
        var product = product(id, institution.id(), draft);
        law.check(product, institution.licenceType(), draft.effectiveFrom());
        caps.check(product, institution.licenceType(), draft.effectiveFrom());
        return product;
    }

    private static void checkAmounts(ProductDraft draft) {
        if (!draft.amountMin().isPositive()) {
            throw Refusal.of(CommonReason.INVALID_REQUEST).at("product.amountMin");
        }
        if (draft.amountMax().compareTo(draft.amountMin()) < 0) {
            throw Refusal.of(CommonReason.INVALID_REQUEST).at("product.amountMax");
        }
    }

    private Product product(UUID id, UUID institutionId, ProductDraft draft) {
        try {
            return draft.toProduct(id, institutionId, rows.latestVersion(institutionId, draft.code()) + 1);
        } catch (IllegalArgumentException contradiction) {
            throw new Refusal(CommonReason.INVALID_REQUEST);
        }
    }
}
