package com.hedai.loan.application;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.loan.approval.Processes;
import com.hedai.loan.approval.Reviews;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.material.MaterialView;
import com.hedai.loan.material.Materials;
import com.hedai.loan.product.Products;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications over HTTP (借款申请接口). */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationController {
    static final String READ = "loan:application:read";
    private static final String SUBMIT = "loan:application:submit";
    private static final String WITHDRAW = "loan:application:withdraw";
    private static final String REVEAL = "loan:applicant:reveal";
    private static final String SCORE = "loan:score:read";

    private final Applicants applicants;
    private final Submissions submissions;
    private final Applications applications;
    private final Processes processes;
    private final Reviews reviews;
    private final Materials materials;
    private final Products products;
    private final BusinessDays days;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    ApplicationController(
            Applicants applicants,
            Submissions submissions,
            Applications applications,
            Processes processes,
            Reviews reviews,
            Materials materials,
            Products products,
            BusinessDays days,
            Idempotency idempotency,
            AuditTrail audit) {
        this.applicants = applicants;
        this.submissions = submissions;
        this.applications = applications;
        this.processes = processes;
        this.reviews = reviews;
        this.materials = materials;
        this.products = products;
        this.days = days;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** The neighbours are asked before the transaction begins. */
    @PostMapping
    @Allowed(SUBMIT)
    ResponseEntity<ApplicationSummary> submit(
            Actor borrower,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewApplication request) {
        var today = days.current(borrower.institutionId());
        var product = products.onSale(borrower.institutionId(), request.product(), today);
        product.check(request.amount(), request.months());
        var profile = applicants.eligible(borrower.accountId(), product, request.months(), today);
        return idempotency.once(key, request, () -> {
            var application = submissions.submit(borrower, request, product, profile, today);
            return ResponseEntity.created(URI.create("/api/v1/applications/" + application.id()))
                    .body(ApplicationSummary.of(application));
        });
    }

    @GetMapping
    @Allowed(READ)
    Page<ApplicationSummary> list(
            Actor reader, PageRequest page, @RequestParam(required = false) @Nullable ApplicationStatus status) {
        var found = applications.page(reader, READ, status, page);
        audit.viewed(
                READ,
                Applications.OBJECT,
                found.items().stream().map(LoanApplication::id).toList());
        return found.map(ApplicationSummary::of);
    }

    @GetMapping("/{id}")
    @Allowed(READ)
    ApplicationView get(Actor reader, @PathVariable UUID id) {
        var application = applications.visible(reader, READ, id);
        audit.viewed(READ, Applications.OBJECT, id);
        return view(reader, application);
    }

    /** A returned application, corrected at the user service or by further documents, goes through its plan once more. */
    @PostMapping("/{id}/resubmission")
    @Allowed(SUBMIT)
    ApplicationView resubmit(
            Actor borrower,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Correction correction) {
        var application = applications.visible(borrower, SUBMIT, id);
        var product = products.get(application.productId());
        var today = days.current(borrower.institutionId());
        var profile = applicants.eligible(borrower.accountId(), product, application.months(), today);
        submissions.resubmit(application, profile, correction == null ? List.of() : correction.materials(), today);
        return view(borrower, applications.get(id));
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed(WITHDRAW)
    ApplicationView withdraw(Actor borrower, @PathVariable UUID id) {
        submissions.withdraw(applications.visible(borrower, WITHDRAW, id));
        return view(borrower, applications.get(id));
    }

    private ApplicationView view(Actor reader, LoanApplication application) {
        var steps = processes.steps(application.id());
        var papers =
                materials.of(application.id()).stream().map(MaterialView::of).toList();
        if (!reader.isStaff()) {
            return ApplicationView.of(application, steps, papers, false, null, null);
        }
        var profile = applications.profile(application);
        var withScore = reader.may(SCORE);
        var applicant = reader.may(REVEAL) ? ApplicantView.full(profile) : ApplicantView.masked(profile, withScore);
        return ApplicationView.of(application, steps, papers, withScore, applicant, reviews.of(application.id()));
    }
}
