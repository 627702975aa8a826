package com.hedai.user.enterprise;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which firm a borrower runs over HTTP (企业核验接口). */
@RestController
@RequestMapping("/api/v1/me/enterprise")
class EnterpriseController {
    private final Enterprises enterprises;
    private final EnterpriseChecks checks;
    private final AuditTrail audit;

    EnterpriseController(Enterprises enterprises, EnterpriseChecks checks, AuditTrail audit) {
        this.enterprises = enterprises;
        this.checks = checks;
        this.audit = audit;
    }

    record EnterpriseRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 30) String unifiedSocialCreditCode,
            @NotNull Position position) {
        @Override
        public String toString() {
            return "EnterpriseRequest[hidden]";
        }
    }

    /**
     * What the borrower handed in and what the registry says to it; PENDING when it has not answered yet and is asked again.
     *
     * @param registeredOn as the registry says, once verified; capital and industry likewise
     */
    record EnterpriseAnswer(
            EnterpriseState status,
            UUID enterpriseId,
            String name,
            String unifiedSocialCreditCode,
            Position position,
            @Nullable LocalDate registeredOn,
            @Nullable Money capital,
            @Nullable String industry) {
        static EnterpriseAnswer of(Enterprises.Claimed claimed) {
            var firm = claimed.firm();
            return new EnterpriseAnswer(
                    firm.state(),
                    firm.id(),
                    claimed.name(),
                    claimed.code().masked(),
                    firm.position(),
                    firm.registeredOn(),
                    firm.capital(),
                    firm.industry());
        }
    }

    @PutMapping
    @Allowed("user:enterprise:verify")
    EnterpriseAnswer verifyEnterprise(Actor actor, @Valid @RequestBody EnterpriseRequest request) {
        enterprises
                .claim(actor, request.name(), request.unifiedSocialCreditCode(), request.position())
                .ifPresent(checks::ask);
        return answer(actor);
    }

    @GetMapping
    @Allowed("user:enterprise:read")
    EnterpriseAnswer enterprise(Actor actor) {
        var answer = answer(actor);
        audit.viewed("user:enterprise:read", "account", actor.accountId());
        return answer;
    }

    private EnterpriseAnswer answer(Actor actor) {
        return enterprises
                .find(actor.accountId())
                .map(EnterpriseAnswer::of)
                .orElseThrow(() -> new Refusal(UserReason.ENTERPRISE_MISSING));
    }
}
