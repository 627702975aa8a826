package com.hedai.loan.delinquency;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.Receivables;
import com.hedai.loan.servicing.Receivables.Ageing;
import com.hedai.loan.servicing.Receivables.OverdueLoan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Overdue loans for collectors, and their sums for managers (逾期查询). */
@RestController
@RequestMapping("/api/v1/delinquencies")
class DelinquencyController {
    private static final String READ = "loan:delinquency:read";
    private static final String SUMMARY = "loan:delinquency:summary";

    private final Receivables receivables;
    private final Contacts contacts;
    private final BusinessDays days;
    private final AuditTrail audit;

    DelinquencyController(Receivables receivables, Contacts contacts, BusinessDays days, AuditTrail audit) {
        this.receivables = receivables;
        this.contacts = contacts;
        this.days = days;
        this.audit = audit;
    }

    /** Overdue loans, newest first; all buckets, or one of them. */
    @GetMapping
    @Allowed(READ)
    Page<DelinquencyView> list(
            Actor actor, @RequestParam(required = false) @Nullable Bucket bucket, PageRequest request) {
        var found = receivables.overdue(
                actor.institutionId(),
                bucket == null ? 1 : bucket.leastDays(),
                bucket == null ? Integer.MAX_VALUE : bucket.mostDays(),
                request.afterId(),
                request.fetch());
        var page = Page.of(found, request, OverdueLoan::id);
        audit.viewed(READ, "loan", page.items().stream().map(OverdueLoan::id).toList());
        return page.map(loan -> DelinquencyView.of(loan, contacts.masked(loan.applicationId())));
    }

    /** All open loans of the lender by bucket. */
    @GetMapping("/summary")
    @Allowed(SUMMARY)
    DelinquencySummary summary(Actor actor) {
        audit.viewed(SUMMARY, "institution", actor.institutionId());
        var ageing = receivables.ageing(actor.institutionId());
        return new DelinquencySummary(
                days.current(actor.institutionId()),
                Arrays.stream(Bucket.values())
                        .map(bucket -> BucketTotal.of(bucket, ageing))
                        .toList());
    }

    /** An overdue loan as shown (逾期贷款). */
    record DelinquencyView(
            UUID loanId,
            String loanNumber,
            UUID borrowerId,
            Bucket bucket,
            int daysPastDue,
            int instalmentNumber,
            Money principal,
            Money overdue,
            Contact borrower) {
        static DelinquencyView of(OverdueLoan loan, Contact contact) {
            return new DelinquencyView(
                    loan.id(),
                    loan.number(),
                    loan.borrowerId(),
                    Bucket.of(loan.daysPastDue()),
                    loan.daysPastDue(),
                    loan.instalmentNumber(),
                    loan.principal(),
                    loan.overdue(),
                    contact);
        }
    }

    /** The buckets of a lender (逾期分布). */
    record DelinquencySummary(LocalDate day, List<BucketTotal> items) {}

    /** One bucket (分级合计). */
    record BucketTotal(Bucket bucket, long loans, Money principal, Money overdue) {
        static BucketTotal of(Bucket bucket, List<Ageing> ageing) {
            var own = ageing.stream()
                    .filter(row -> Bucket.of(row.daysPastDue()) == bucket)
                    .toList();
            return new BucketTotal(
                    bucket,
                    own.stream().mapToLong(Ageing::loans).sum(),
                    Money.sum(own.stream().map(Ageing::principal).toList()),
                    Money.sum(own.stream().map(Ageing::overdue).toList()));
        }
    }
}
