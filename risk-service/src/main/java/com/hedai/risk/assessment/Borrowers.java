package com.hedai.risk.assessment;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.risk.source.Inquiry;
import java.util.UUID;

/** Asks the user service whether somebody may be assessed (授权核验). */
class Borrowers {

    private static final String USERS = "user-service";
    private static final String CREDIT_INQUIRY = "CREDIT_INQUIRY";
    private static final int NOT_FOUND = 404;

    private final UserClient users;
    private final Calls calls;

    Borrowers(UserClient users, Calls calls) {
        this.users = users;
        this.calls = calls;
    }

    Standing standing(UUID accountId, UUID institutionId) {
        return switch (calls.idempotent(USERS, () -> users.consent(accountId, CREDIT_INQUIRY))) {
            case Answer.Done<UserClient.Consent>(var consent) ->
                consent.valid() && consent.consentId() != null
                        ? identified(accountId, institutionId, consent.consentId())
                        : new Standing.NoConsent();
            case Answer.Refused<UserClient.Consent>(var status, var code, var _) ->
                refused(status, code, new Standing.NoConsent());
            case Answer.Unknown<UserClient.Consent>(var why) -> new Standing.Unknown(why);
        };
    }

    private Standing identified(UUID accountId, UUID institutionId, UUID consentId) {
        return switch (calls.idempotent(USERS, () -> users.borrower(accountId))) {
            case Answer.Done<UserClient.Borrower>(var borrower) -> identified(borrower, institutionId, consentId);
            case Answer.Refused<UserClient.Borrower>(var status, var code, var _) ->
                refused(status, code, new Standing.Unverified());
            case Answer.Unknown<UserClient.Borrower>(var why) -> new Standing.Unknown(why);
        };
    }

    private static Standing identified(UserClient.Borrower borrower, UUID institutionId, UUID consentId) {
        var name = borrower.name();
        var number = borrower.identityNumber();
        if (!borrower.verified()
                || name == null
                || number == null
                || !borrower.institutionId().equals(institutionId)) {
            return new Standing.Unverified();
        }
        return new Standing.MayBeAsked(new Inquiry(name, number, consentId));
    }

    /** Only "not found" says something about the person; any other refusal is between the services. */
    private static Standing refused(int status, String code, Standing unknownPerson) {
        return status == NOT_FOUND
                ? unknownPerson
                : new Standing.Unknown("user-service refused: %d %s".formatted(status, code));
    }
}
