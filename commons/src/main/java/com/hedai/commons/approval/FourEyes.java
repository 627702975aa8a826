package com.hedai.commons.approval;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four eyes (双人复核): one person proposes a change, another confirms or rejects it; confirmed, it is applied in the same
 * transaction. The database refuses a decision by the proposer even if this class did not.
 */
public class FourEyes {
    private final ChangeRequests requests;
    private final Map<String, ChangeKind<?>> kinds;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    FourEyes(
            ChangeRequests requests,
            List<ChangeKind<?>> kinds,
            AuditTrail audit,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.kinds = kinds.stream().collect(Collectors.toMap(ChangeKind::name, Function.identity()));
        this.audit = audit;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes a change.
     *
     * @param reason why, in the proposer's words, for the second person
     * @return the id of the change request
     */
    @Transactional
    public <T> UUID propose(ChangeKind<T> kind, UUID subject, T change, String reason) {
        var proposer = Actors.current();
        proposer.scope(kind.proposePermission());
        kind.check(subject, change);
        var id = ids.next();
        requests.insert(new ChangeRequest(
                id,
                proposer.institutionId(),
                kind.name(),
                subject,
                json.writeValueAsString(change),
                reason,
                ChangeRequest.State.PROPOSED,
                proposer.accountId(),
                clock.instant(),
                null,
                null,
                null));
        audit.created(kind.name() + ":propose", "change-request", id);
        return id;
    }

    /** Confirms and applies; refused to the proposer. */
    @Transactional
    public void approve(UUID id) {
        var checker = Actors.current();
        var request = open(id, checker);
        var kind = kind(request);
        checkSecondPerson(request, kind, checker);
        requests.decide(id, ChangeRequest.State.APPROVED, checker.accountId(), clock.instant(), null);
        apply(kind, request);
        audit.changed(kind.name() + ":approve", "change-request", id, "state");
    }

    /** Rejects, with a reason; refused to the proposer, who withdraws instead. */
    @Transactional
    public void reject(UUID id, String note) {
        var checker = Actors.current();
        var request = open(id, checker);
        var kind = kind(request);
        checkSecondPerson(request, kind, checker);
        requests.decide(id, ChangeRequest.State.REJECTED, checker.accountId(), clock.instant(), note);
        audit.changed(kind.name() + ":reject", "change-request", id, "state");
    }

    /** Takes an own proposal back. */
    @Transactional
    public void withdraw(UUID id) {
        var proposer = Actors.current();
        var request = open(id, proposer);
        if (!request.proposedBy().equals(proposer.accountId())) {
            throw new Refusal(CommonReason.FORBIDDEN);
        }
        requests.decide(id, ChangeRequest.State.WITHDRAWN, proposer.accountId(), clock.instant(), null);
        audit.changed(request.kind() + ":withdraw", "change-request", id, "state");
    }

    /** The change requests of an institution that the reader may confirm or propose, newest first. */
    Page<ChangeRequest> page(Actor reader, PageRequest page) {
        var rows = requests.page(reader.institutionId(), page.afterId(), page.fetch());
        var whole = Page.of(rows, page, ChangeRequest::id);
        return new Page<>(
                whole.items().stream()
                        .filter(request -> maySee(reader, request))
                        .toList(),
                whole.next());
    }

    private boolean maySee(Actor reader, ChangeRequest request) {
        var kind = kinds.get(request.kind());
        return kind != null && (reader.may(kind.approvePermission()) || reader.may(kind.proposePermission()));
    }

    private ChangeRequest open(UUID id, Actor actor) {
        var request = requests.lock(id, actor.institutionId()).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        if (request.state() != ChangeRequest.State.PROPOSED) {
            throw new Refusal(CommonReason.CONFLICT);
        }
        return request;
    }

    private ChangeKind<?> kind(ChangeRequest request) {
        @Nullable ChangeKind<?> kind = kinds.get(request.kind());
        if (kind == null) {
            throw new IllegalStateException(
                    "kind of change: " + request.kind() + " (expected: " + kinds.keySet() + ")");
        }
        return kind;
    }

    private static void checkSecondPerson(ChangeRequest request, ChangeKind<?> kind, Actor checker) {
        checker.scope(kind.approvePermission());
        if (request.proposedBy().equals(checker.accountId())) {
            throw new Refusal(CommonReason.SAME_PERSON);
        }
    }

    private <T> void apply(ChangeKind<T> kind, ChangeRequest request) {
        kind.apply(request.subject(), json.readValue(request.payload(), kind.type()));
    }
}
