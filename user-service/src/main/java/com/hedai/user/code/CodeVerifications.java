package com.hedai.user.code;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Accounts;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers services that ask whether a person's code is right (验证码核验), once for each id: a repeat costs no try. */
@Component
class CodeVerifications {
    private static final Column REQUEST = Column.of("code_verification", "request");

    private final CodeMapper mapper;
    private final Codes codes;
    private final Accounts accounts;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    CodeVerifications(CodeMapper mapper, Codes codes, Accounts accounts, Vault vault, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.codes = codes;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** The question of a service. */
    record Question(UUID accountId, CodePurpose purpose, String subject, String code) {}

    /** The answer; {@code reason} says why not. */
    record Verified(boolean verified, @Nullable CodeVerdict reason) {}

    @Transactional
    Verified verify(UUID id, Question question) {
        // the account's row lock lets one request of a person in at a time, so the same id is looked at once
        var account = accounts.lock(question.accountId());
        var request = vault.blindIndex(
                REQUEST,
                question.accountId() + "|" + question.purpose() + "|" + question.subject() + "|" + question.code());
        var known = mapper.verification(id);
        if (known.isPresent()) {
            return again(known.get(), request);
        }
        var phone = accounts.phone(account)
                .orElseThrow(() -> new Refusal(UserReason.RECIPIENT_UNREACHABLE).at("accountId"));
        var target =
                new Target(account.institutionId(), accounts.phoneIndex(phone), question.purpose(), question.subject());
        var verdict = codes.verify(target, question.code());
        var answer = new Verified(verdict == CodeVerdict.RIGHT, verdict == CodeVerdict.RIGHT ? null : verdict);
        try {
            mapper.insertVerification(new CodeMapper.Verification(
                    id, account.id(), request, answer.verified(), answer.reason(), clock.instant()));
        } catch (DuplicateKeyException sameIdForAnotherPerson) {
            throw new Refusal(UserReason.ID_REUSED);
        }
        audit.created("user:code:verify", "code-verification", id, answer.verified() ? "verified" : "refused");
        return answer;
    }

    private static Verified again(CodeMapper.Verification known, byte[] request) {
        if (!Arrays.equals(known.request(), request)) {
            throw new Refusal(UserReason.ID_REUSED);
        }
        return new Verified(known.verified(), known.reason());
    }
}
