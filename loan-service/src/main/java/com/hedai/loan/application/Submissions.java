package com.hedai.loan.application;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.id.ReadableNumber;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.approval.Digest;
import com.hedai.loan.approval.NewProcess;
import com.hedai.loan.approval.PlanFact;
import com.hedai.loan.approval.Processes;
import com.hedai.loan.material.Material;
import com.hedai.loan.material.MaterialKind;
import com.hedai.loan.material.Materials;
import com.hedai.loan.product.Product;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the borrower does with an application (申请提交): submit, submit again after a return, withdraw. */
@Component
class Submissions {
    private final ApplicationMapper rows;
    private final Applications applications;
    private final DebtLimits limits;
    private final Materials materials;
    private final Processes processes;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Submissions(
            ApplicationMapper rows,
            Applications applications,
            DebtLimits limits,
            Materials materials,
            Processes processes,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.limits = limits;
        this.materials = materials;
        this.processes = processes;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the application and starts its way, in the transaction of the idempotency key. */
    @Transactional(propagation = Propagation.MANDATORY)
    LoanApplication submit(Actor borrower, NewApplication request, Product product, Profile profile, LocalDate today) {
        var application = application(borrower, request, product, profile, today);
        limits.check(application, profile);
        try {
            rows.insert(application);
        } catch (DuplicateKeyException openAlready) {
            throw new Refusal(LoanReason.APPLICATION_ALREADY_OPEN, product.nameZh());
        }
        materials.attach(request.materials(), borrower.accountId(), application.id(), application.classId());
        var handedIn = materials.of(application.id());
        processes.begin(new NewProcess(
                application.id(),
                application.institutionId(),
                application.borrowerId(),
                application.number(),
                product.approvalPlan(),
                digest(application, profile, handedIn),
                application.classId(),
                facts(application, profile, handedIn, today)));
        outbox.publish(
                "ApplicationSubmitted",
                application.id(),
                application.institutionId(),
                ApplicationFact.of(application, List.of()));
        audit.created("loan:application:submit", Applications.OBJECT, application.id());
        return application;
    }

    /** A returned application goes through its plan once more, with the profile as it is now and what was added. */
    @Transactional
    void resubmit(LoanApplication application, Profile profile, List<UUID> added, LocalDate today) {
        limits.check(application, profile);
        materials.attach(added, application.borrowerId(), application.id(), application.classId());
        var handedIn = materials.of(application.id());
        processes.beginAgain(
                application.id(), digest(application, profile, handedIn), facts(application, profile, handedIn, today));
        applications.resubmit(application.id(), profile, today);
    }

    @Transactional
    void withdraw(LoanApplication application) {
        processes.withdraw(application.id());
        applications.withdraw(application.id());
    }

    private LoanApplication application(
            Actor borrower, NewApplication request, Product product, Profile profile, LocalDate today) {
        var id = ids.next();
        return new LoanApplication(
                id,
                ReadableNumber.of("AP", BusinessTime.today(clock), id),
                borrower.institutionId(),
                borrower.accountId(),
                product.id(),
                product.code(),
                request.amount(),
                request.months(),
                request.purpose(),
                request.cardId(),
                vault.encrypt(borrower.accountId(), Profile.COLUMN, id, profile.json()),
                profile.profileVersion(),
                ApplicationStatus.SUBMITTED,
                0,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                product.kind(),
                today,
                profile.classId());
    }

    /** What reviewers put their signature under. */
    private static String digest(LoanApplication application, Profile profile, List<Material> materials) {
        return Digest.of(
                "hedai-application-2",
                application.id().toString(),
                application.productId().toString(),
                application.amount().toString(),
                String.valueOf(application.months()),
                application.purpose().name(),
                application.cardId().toString(),
                profile.json(),
                materials.stream().map(Material::digest).sorted().collect(Collectors.joining(",")));
    }

    /** Nothing that says something about the person; that is worked out when it is asked for, see {@link PersonalFacts}. */
    private static Map<String, Long> facts(
            LoanApplication application, Profile profile, List<Material> materials, LocalDate today) {
        var facts = new HashMap<String, Long>();
        facts.put(PlanFact.AMOUNT.key(), wholeYuan(application.amount(), RoundingMode.CEILING));
        facts.put(PlanFact.MONTHS.key(), (long) application.months());
        facts.put(
                PlanFact.POVERTY_CERTIFICATE.key(),
                oneIf(materials.stream().anyMatch(paper -> paper.kind() == MaterialKind.POVERTY_CERTIFICATE)));
        var student = profile.student();
        facts.put(PlanFact.STUDENT.key(), oneIf(student != null && student.isEnrolledOn(today)));
        facts.put(PlanFact.GRADUATE.key(), oneIf(student != null && student.isGraduate()));
        var enterprise = profile.enterprise();
        if (enterprise != null) {
            facts.put(PlanFact.MONTHS_REGISTERED.key(), ChronoUnit.MONTHS.between(enterprise.registeredOn(), today));
        }
        return facts;
    }

    private static long oneIf(boolean holds) {
        return holds ? 1 : 0;
    }

    private static long wholeYuan(Money amount, RoundingMode mode) {
        return amount.yuan().setScale(0, mode).longValueExact();
    }
}
