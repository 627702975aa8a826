package com.hedai.loan.contract;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.id.ReadableNumber;
import com.hedai.commons.web.Json;
import com.hedai.loan.application.Applications;
import com.hedai.loan.application.LoanApplication;
import com.hedai.loan.approval.Digest;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.document.PdfWriter;
import com.hedai.loan.institution.Institutions;
import com.hedai.loan.product.Products;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws up contracts (合同拟定): fixes the price, writes disclosure and document. Takes a moment, so outside any transaction. */
@Component
class ContractDrafts {
    static final Column DOCUMENT = Column.of("loan_contract", "document");
    private static final JsonMapper JSON = Json.lenient();

    private final Applications applications;
    private final Products products;
    private final Institutions institutions;
    private final BusinessDays days;
    private final PdfWriter pdf;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    ContractDrafts(
            Applications applications,
            Products products,
            Institutions institutions,
            BusinessDays days,
            PdfWriter pdf,
            Vault vault,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.products = products;
        this.institutions = institutions;
        this.days = days;
        this.pdf = pdf;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    Draft draw(UUID applicationId) {
        var application = applications.get(applicationId);
        var id = ids.next();
        var terms = terms(application, id);
        var document = pdf.write(ContractText.html(terms));
        return new Draft(
                contract(id, application, terms, document),
                vault.encrypt(application.borrowerId(), DOCUMENT, id, document));
    }

    private ContractTerms terms(LoanApplication application, UUID id) {
        var product = products.get(application.productId());
        var lender = institutions.get(application.institutionId());
        var today = days.current(application.institutionId());
        var borrower = applications.profile(application);
        var study = borrower.study(product, application.months(), application.appliedOn());
        var quote = products.quote(product, application.amount(), application.months(), today, study);
        return new ContractTerms(
                ReadableNumber.of("CT", today, id),
                today,
                lender,
                application,
                borrower,
                product,
                study,
                quote,
                Disclosures.of(lender.name(), product, quote, application.amount(), application.months()));
    }

    private LoanContract contract(UUID id, LoanApplication application, ContractTerms terms, byte[] document) {
        var disclosure = JSON.writeValueAsString(terms.disclosure());
        return new LoanContract(
                id,
                terms.number(),
                application.institutionId(),
                application.borrowerId(),
                application.id(),
                application.productId(),
                application.amount(),
                application.months(),
                terms.product().annualRate(),
                terms.disclosure().apr(),
                terms.disclosure().effectiveRate(),
                terms.quote().totalInterest(),
                ContractText.VERSION,
                Digest.of(document),
                disclosure,
                Digest.of(disclosure.getBytes(StandardCharsets.UTF_8)),
                ContractStatus.AWAITING_CONFIRMATION,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
    }

    /** A contract ready to be stored, with its sealed document (合同草稿). */
    record Draft(LoanContract contract, Encrypted document) {}
}
