package com.hedai.loan.contract;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has the borrower's signing code checked by the user service (签署验证码), which counts the tries. */
@Component
class SigningCodes {
    private static final String USER_SERVICE = "user-service";
    private static final String PURPOSE = "SIGN_CONTRACT";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final CodeClient codes;
    private final Calls calls;

    SigningCodes(ServiceClients clients, Calls calls) {
        this.codes = clients.of(CodeClient.class, USER_SERVICE, TIMEOUT);
        this.calls = calls;
    }

    /**
     * Refuses a wrong or expired code; otherwise gives the id under which the check is on record. The same contract, key and code
     * are the same try.
     */
    UUID verify(LoanContract contract, String key, String code) {
        var seed = contract.id() + "\n" + key + "\n" + code;
        var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        var attempt = new CodeClient.Try(contract.borrowerId(), PURPOSE, contract.id(), code);
        return switch (calls.idempotent(USER_SERVICE, () -> codes.verify(id, attempt))) {
            case Answer.Done<CodeClient.Verdict>(var verdict) -> checked(id, verdict);
            case Answer.Refused<CodeClient.Verdict>(var _, var reason, var _) -> throw refusal(reason);
            case Answer.Unknown<CodeClient.Verdict> _ ->
                throw Refusal.of(CommonReason.NEIGHBOUR_UNAVAILABLE).retryAfter(TIMEOUT);
        };
    }

    private static UUID checked(UUID id, CodeClient.Verdict verdict) {
        if (!verdict.verified()) {
            throw refusal(verdict.reason() == null ? "" : verdict.reason());
        }
        return id;
    }

    private static Refusal refusal(String reason) {
        return switch (reason) {
            case "EXPIRED" -> Refusal.of(LoanReason.CODE_EXPIRED).at("code");
            case "NO_CODE" -> Refusal.of(LoanReason.CODE_NOT_REQUESTED).at("code");
            case "TRIES_USED_UP" -> Refusal.of(LoanReason.CODE_TRIES_USED_UP).at("code");
            default -> Refusal.of(LoanReason.CODE_WRONG).at("code");
        };
    }
}
