package com.hedai.commons.parameter;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.parameter.ParameterChange.NewValue;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parameters of a service over HTTP (参数接口): look, look back, and propose a new value. */
@RestController
@RequestMapping("/api/v1/${hedai.web.path}/parameters")
final class ParameterController {
    private static final String READ = "platform:parameter:read";

    private final Parameters parameters;
    private final ParameterValues values;
    private final ParameterChange change;
    private final FourEyes fourEyes;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    ParameterController(
            Parameters parameters,
            ParameterValues values,
            ParameterChange change,
            FourEyes fourEyes,
            Idempotency idempotency,
            AuditTrail audit) {
        this.parameters = parameters;
        this.values = values;
        this.change = change;
        this.fourEyes = fourEyes;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** All parameters with the values in force for the reader's institution. */
    @GetMapping
    @Allowed(READ)
    ParameterList list(Actor actor) {
        var today = parameters.today(actor.institutionId());
        var views = parameters.known().stream()
                .map(parameter ->
                        ParameterView.of(parameter, parameters.inForce(parameter, actor.institutionId(), today)))
                .toList();
        viewed(views.stream().map(ParameterView::valueId).toList());
        return new ParameterList(views);
    }

    /** The values of one parameter, the institution's own first, at most 200. */
    @GetMapping("/{name}/values")
    @Allowed(READ)
    ParameterHistory history(Actor actor, @PathVariable String name) {
        var history = values.history(parameters.named(name).name(), actor.institutionId());
        viewed(history.stream().map(ParameterValue::id).toList());
        return new ParameterHistory(history.stream().map(ValueView::of).toList());
    }

    /** Proposes a value for the institution; it holds from its day once another person has confirmed the change request. */
    @PostMapping("/{name}/values")
    @Allowed(ParameterChange.PROPOSE)
    ResponseEntity<ValueProposed> propose(
            Actor actor,
            @PathVariable String name,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ValueProposal proposal) {
        return idempotency.once(key, proposal, () -> {
            var value = new NewValue(
                    parameters.named(name).name(), proposal.value(), proposal.effectiveFrom(), proposal.reason());
            var request = fourEyes.propose(change, actor.institutionId(), value, proposal.reason());
            return ResponseEntity.status(HttpStatus.CREATED).body(new ValueProposed(request));
        });
    }

    private void viewed(List<UUID> ids) {
        audit.viewed(READ, ParameterChange.OBJECT, ids);
    }

    /** A value and why (参数变更申请); {@code reason} names the rule it follows, if there is one. */
    record ValueProposal(
            @NotBlank @Size(max = 200) String value,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 500) String reason) {}

    /** The change request that waits for a second person (已提交复核). */
    record ValueProposed(UUID changeRequestId) {}

    /** The parameters of this service (参数列表). */
    record ParameterList(List<ParameterView> items) {}

    /** The values of a parameter (参数历史). */
    record ParameterHistory(List<ValueView> items) {}

    /**
     * A parameter with the value in force (现行参数).
     *
     * @param own whether the value is the institution's own and not everybody's
     */
    record ParameterView(
            String name,
            String zh,
            String en,
            String expected,
            UUID valueId,
            String value,
            LocalDate effectiveFrom,
            boolean own,
            String source) {
        static ParameterView of(Parameter<?> parameter, ParameterValue value) {
            return new ParameterView(
                    parameter.name(),
                    parameter.zh(),
                    parameter.en(),
                    parameter.expected(),
                    value.id(),
                    value.value(),
                    value.effectiveFrom(),
                    !value.institutionId().equals(ParameterValue.EVERYBODY),
                    value.source());
        }
    }

    /** A value as it was, is or will be (参数值). */
    record ValueView(UUID id, int version, String value, LocalDate effectiveFrom, boolean own, String source) {
        static ValueView of(ParameterValue value) {
            return new ValueView(
                    value.id(),
                    value.version(),
                    value.value(),
                    value.effectiveFrom(),
                    !value.institutionId().equals(ParameterValue.EVERYBODY),
                    value.source());
        }
    }
}
