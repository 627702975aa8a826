package com.hedai.user.code;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.ForService;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Accounts;
import com.hedai.user.account.Phone;
import com.hedai.user.institution.Institutions;
import com.hedai.user.session.Client;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes over HTTP (验证码接口). */
@RestController
class CodeController {
    private final Codes codes;
    private final CodeVerifications verifications;
    private final Accounts accounts;
    private final Institutions institutions;

    CodeController(Codes codes, CodeVerifications verifications, Accounts accounts, Institutions institutions) {
        this.codes = codes;
        this.verifications = verifications;
        this.accounts = accounts;
        this.institutions = institutions;
    }

    record SignInCodeRequest(
            @NotBlank @Size(max = 32) String institution,
            @NotBlank @Size(max = 20) String phone) {
        @Override
        public String toString() {
            return "SignInCodeRequest[" + institution + "]";
        }
    }

    /** What a signed-in person may ask a code for. */
    enum OwnPurpose {
        SIGN_CONTRACT
    }

    record OwnCodeRequest(
            @NotNull OwnPurpose purpose,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
            String subject) {}

    record VerificationRequest(
            @NotNull UUID accountId,
            @NotNull OwnPurpose purpose,
            @NotBlank @Size(max = 64) String subject,
            @NotBlank @Size(max = 10) String code) {
        @Override
        public String toString() {
            return "VerificationRequest[" + accountId + ", " + purpose + "]";
        }
    }

    /** Answers alike whether or not the phone has an account. */
    @PostMapping("/api/v1/sign-in-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Open
    CodeSent requestSignInCode(@Valid @RequestBody SignInCodeRequest body, HttpServletRequest request) {
        var institution = institutions.lender(body.institution());
        var phone = Phone.parse(body.phone()).orElseThrow(() -> new Refusal(UserReason.PHONE_INVALID).at("phone"));
        var target = Target.signIn(institution.id(), accounts.phoneIndex(phone));
        return Actors.as(Client.of(request).nobody(institution.id()), () -> codes.send(target, phone, null));
    }

    @PostMapping("/api/v1/me/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("user:code:request")
    CodeSent requestOwnCode(Actor actor, @Valid @RequestBody OwnCodeRequest body) {
        var account = accounts.get(actor.accountId());
        var phone = accounts.phone(account).orElseThrow(() -> new Refusal(UserReason.RECIPIENT_UNREACHABLE));
        var target = new Target(
                account.institutionId(), accounts.phoneIndex(phone), CodePurpose.SIGN_CONTRACT, body.subject());
        return codes.send(target, phone, account.id());
    }

    @PutMapping("/internal/v1/code-verifications/{id}")
    @ForService
    CodeVerifications.Verified verifyCode(@PathVariable UUID id, @Valid @RequestBody VerificationRequest body) {
        return verifications.verify(
                id,
                new CodeVerifications.Question(
                        body.accountId(), CodePurpose.SIGN_CONTRACT, body.subject(), body.code()));
    }
}
