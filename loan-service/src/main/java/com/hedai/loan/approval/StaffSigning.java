package com.hedai.loan.approval;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.approval.StaffSigningClient.Signed;
import com.hedai.loan.approval.StaffSigningClient.ToSign;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has a digest signed with the key of the person who decides (审批电子签名), before any transaction. */
@Component
class StaffSigning {
    private static final String USER_SERVICE = "user-service";
    private static final String PURPOSE = "LOAN_REVIEW";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final StaffSigningClient keys;
    private final Calls calls;
    private final Ids ids;

    StaffSigning(ServiceClients clients, Calls calls, Ids ids) {
        this.keys = clients.of(StaffSigningClient.class, USER_SERVICE, TIMEOUT);
        this.calls = calls;
        this.ids = ids;
    }

    /** Refused unless the person signed in with a second factor and is still signed in. */
    StaffSignature sign(Actor actor, String digest) {
        var session = actor.sessionId();
        if (session == null) {
            throw new Refusal(LoanReason.SIGNING_NOT_ALLOWED);
        }
        var id = ids.next();
        var request = new ToSign(actor.accountId(), session, PURPOSE, digest);
        return switch (calls.idempotent(USER_SERVICE, () -> keys.sign(id, request))) {
            case Answer.Done<Signed>(var signed) -> new StaffSignature(signed.signature(), signed.keyId());
            case Answer.Refused<Signed> _ -> throw new Refusal(LoanReason.SIGNING_NOT_ALLOWED);
            case Answer.Unknown<Signed> _ ->
                throw Refusal.of(CommonReason.NEIGHBOUR_UNAVAILABLE).retryAfter(TIMEOUT);
        };
    }
}
