package com.hedai.loan.application;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Json;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.approval.DecisionReason;
import com.hedai.loan.message.MessageTemplate;
import com.hedai.loan.message.Messages;
import com.hedai.loan.roster.Classes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door to applications (借款申请): reads them, and moves them along their table of states with audit record and fact. */
@Component
public class Applications {
    static final String OBJECT = "loan-application";
    private static final JsonMapper JSON = Json.lenient();

    private final ApplicationMapper applications;
    private final Classes classes;
    private final Messages messages;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Applications(
            ApplicationMapper applications,
            Classes classes,
            Messages messages,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.classes = classes;
        this.messages = messages;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public LoanApplication get(UUID id) {
        return applications.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** The application if it is the reader's own, or in the reader's books when the permission reaches further. */
    LoanApplication visible(Actor reader, String permission, UUID id) {
        return applications
                .find(id)
                .filter(application -> application.institutionId().equals(reader.institutionId()))
                .filter(application -> reaches(reader, permission, application))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    private boolean reaches(Actor reader, String permission, LoanApplication application) {
        if (reader.scope(permission) == Scope.CLASS) {
            return classes.reaches(reader, permission, application.classId());
        }
        var own = reader.ownOnly(permission);
        return own == null || application.borrowerId().equals(own);
    }

    Page<LoanApplication> page(Actor reader, String permission, @Nullable ApplicationStatus status, PageRequest page) {
        var limit = classes.limit(reader, permission);
        if (limit.filter(Set::isEmpty).isPresent()) {
            return new Page<>(List.of(), null);
        }
        var own = limit.isPresent() ? null : reader.ownOnly(permission);
        var rows = applications.page(
                reader.institutionId(), own, limit.orElse(null), status, page.afterId(), page.fetch());
        return Page.of(rows, page, LoanApplication::id);
    }

    /** The profile as it was frozen with the application. */
    public Profile profile(LoanApplication application) {
        return Profile.parse(vault.decrypt(Profile.COLUMN, application.id(), application.profile()));
    }

    static List<DecisionReason> reasons(LoanApplication application) {
        return application.reasons() == null
                ? List.of()
                : List.of(JSON.readValue(application.reasons(), DecisionReason[].class));
    }

    /** Said yes to, by machine or people. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(UUID id) {
        var application = move(id, ApplicationStatus.APPROVED, "approve");
        applications.approve(id, clock.instant());
        publish("ApplicationApproved", application, List.of());
        tell(application, MessageTemplate.APPLICATION_APPROVED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decline(UUID id, List<DecisionReason> reasons) {
        var application = move(id, ApplicationStatus.DECLINED, "decline");
        applications.decide(id, ApplicationOutcome.DECLINED, JSON.writeValueAsString(reasons), clock.instant());
        publish("ApplicationDeclined", application, reasons);
        tell(application, MessageTemplate.APPLICATION_DECLINED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(UUID id, List<DecisionReason> reasons) {
        var application = move(id, ApplicationStatus.RETURNED, "return");
        applications.decide(id, ApplicationOutcome.RETURNED, JSON.writeValueAsString(reasons), clock.instant());
        publish("ApplicationReturned", application, reasons);
        tell(application, MessageTemplate.APPLICATION_RETURNED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void scored(UUID id, @Nullable Integer score, @Nullable Integer creditScore, List<DecisionReason> reasons) {
        applications.score(id, score, creditScore, JSON.writeValueAsString(reasons));
        audit.changed("loan:application:assess", OBJECT, id, "score", "creditScore", "reasons");
    }

    /** Its contract is drawn up and waits for the borrower. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contracted(UUID id, UUID contractId) {
        move(id, ApplicationStatus.CONTRACTED, "contract");
        applications.contract(id, contractId);
    }

    /** The borrower signed and the loan is opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signed(UUID id, UUID loanId) {
        move(id, ApplicationStatus.SIGNED, "sign");
        applications.loan(id, loanId);
    }

    /** Not signed, or not corrected, in time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expire(UUID id) {
        publish("ApplicationExpired", move(id, ApplicationStatus.EXPIRED, "expire"), List.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(UUID id) {
        publish("ApplicationWithdrawn", move(id, ApplicationStatus.WITHDRAWN, "withdraw"), List.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void inAssessment(UUID id) {
        move(id, ApplicationStatus.IN_ASSESSMENT, "assess");
    }

    /** One review may follow another: the status stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void inReview(UUID id) {
        if (get(id).status() != ApplicationStatus.IN_REVIEW) {
            move(id, ApplicationStatus.IN_REVIEW, "review");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void disbursing(UUID id) {
        move(id, ApplicationStatus.DISBURSING, "disburse");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void disbursed(UUID id) {
        move(id, ApplicationStatus.DISBURSED, "disburse");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void disbursementFailed(UUID id) {
        move(id, ApplicationStatus.DISBURSEMENT_FAILED, "disburse");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void cancel(UUID id, List<DecisionReason> reasons) {
        var application = move(id, ApplicationStatus.CANCELLED, "cancel");
        publish("ApplicationCancelled", application, reasons);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void resubmit(UUID id, Profile profile, LocalDate today) {
        var application = move(id, ApplicationStatus.SUBMITTED, "resubmit");
        var sealed = vault.encrypt(application.borrowerId(), Profile.COLUMN, id, profile.json());
        applications.refreeze(id, sealed, profile.profileVersion(), today);
    }

    private LoanApplication move(UUID id, ApplicationStatus to, String operation) {
        var application = get(id);
        if (!application.status().next().contains(to)) {
            throw new Refusal(LoanReason.APPLICATION_STATE, application.status());
        }
        if (applications.move(id, application.version(), to) == 0) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
        audit.changed("loan:application:" + operation, OBJECT, id, "status");
        return application;
    }

    private void tell(LoanApplication application, MessageTemplate template) {
        messages.tell(
                ids.next(),
                application.institutionId(),
                application.borrowerId(),
                template,
                Map.of("number", application.number()));
    }

    private void publish(String type, LoanApplication application, List<DecisionReason> reasons) {
        outbox.publish(type, application.id(), application.institutionId(), ApplicationFact.of(application, reasons));
    }
}
