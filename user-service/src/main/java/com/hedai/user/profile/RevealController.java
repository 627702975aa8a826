package com.hedai.user.profile;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff single values of a borrower unmasked (查看原值): those named, for a reason that stays on record. */
@RestController
class RevealController {
    private static final String REVEAL = "user:borrower:reveal";
    private static final String REVEAL_IDENTITY = "user:identity:reveal";

    private final Borrowers borrowers;
    private final AuditTrail audit;

    RevealController(Borrowers borrowers, AuditTrail audit) {
        this.borrowers = borrowers;
        this.audit = audit;
    }

    record RevealRequest(
            @NotEmpty @Size(max = 5) Set<@NotNull PersonalField> fields,
            @NotBlank @Size(min = 5, max = 200) String reason) {}

    /**
     * The values asked for; a field that nobody filled in is absent.
     *
     * @param values by the name of the field
     */
    record Revealed(UUID accountId, Map<PersonalField, String> values) {
        @Override
        public String toString() {
            return "Revealed[" + accountId + ", " + values.keySet() + "]";
        }
    }

    @PostMapping("/api/v1/user/borrowers/{id}/reveals")
    @Allowed(REVEAL)
    Revealed revealBorrower(Actor actor, @PathVariable UUID id, @Valid @RequestBody RevealRequest request) {
        var borrower = borrowers.visible(actor, REVEAL, id);
        if (request.fields().stream().anyMatch(PersonalField::identifies) && !actor.may(REVEAL_IDENTITY)) {
            throw new Refusal(CommonReason.FORBIDDEN);
        }
        audit.revealed(
                REVEAL,
                "account",
                id,
                request.reason(),
                request.fields().stream().map(Enum::name).sorted().toList());
        var values = new TreeMap<PersonalField, String>();
        request.fields().forEach(field -> field.of(borrower).ifPresent(value -> values.put(field, value)));
        return new Revealed(id, values);
    }
}
