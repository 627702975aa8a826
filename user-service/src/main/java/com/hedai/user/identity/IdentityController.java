package com.hedai.user.identity;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A borrower's identity over HTTP (实名认证接口). */
@RestController
@RequestMapping("/api/v1/me/identity")
class IdentityController {
    private final Identities identities;
    private final IdentityChecks checks;

    IdentityController(Identities identities, IdentityChecks checks) {
        this.identities = identities;
        this.checks = checks;
    }

    record IdentityRequest(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 30) String identityNumber) {
        @Override
        public String toString() {
            return "IdentityRequest[hidden]";
        }
    }

    /** PENDING when the source has not answered yet: it is asked again, look at {@code GET /me}. */
    record IdentityAnswer(IdentityState status, String name, String identityNumber) {}

    @PutMapping
    @Allowed("user:identity:verify")
    IdentityAnswer verifyIdentity(Actor actor, @Valid @RequestBody IdentityRequest request) {
        identities.claim(actor, request.name(), request.identityNumber()).ifPresent(checks::ask);
        var known = identities.find(actor.accountId()).orElseThrow();
        return new IdentityAnswer(
                known.state(), known.maskedName(), known.number().masked());
    }
}
