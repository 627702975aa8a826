package com.hedai.commons.parameter;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/** A new value of a parameter (参数变更): proposed by one person, confirmed by another; the subject is the institution. */
final class ParameterChange implements ChangeKind<ParameterChange.NewValue> {
    static final String PROPOSE = "platform:parameter:change";
    static final String APPROVE = "platform:parameter:approve";
    static final String OBJECT = "parameter";

    private final Parameters parameters;
    private final ParameterValues values;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    /** What is to hold from a day (新参数值). */
    record NewValue(String name, String value, LocalDate effectiveFrom, String source) {}

    ParameterChange(Parameters parameters, ParameterValues values, AuditTrail audit, Ids ids, Clock clock) {
        this.parameters = parameters;
        this.values = values;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform:parameter";
    }

    @Override
    public Class<NewValue> type() {
        return NewValue.class;
    }

    @Override
    public String proposePermission() {
        return PROPOSE;
    }

    @Override
    public String approvePermission() {
        return APPROVE;
    }

    @Override
    public void check(UUID institutionId, NewValue change) {
        var parameter = parameters.named(change.name());
        if (!parameter.allows(change.value())) {
            throw Refusal.of(CommonReason.VALUE_NOT_ALLOWED, parameter.expected())
                    .at("value");
        }
        var today = parameters.today(institutionId);
        if (change.effectiveFrom().isBefore(today)) {
            throw Refusal.of(CommonReason.DATE_PAST, today).at("effectiveFrom");
        }
    }

    /** The day of the change may have come while it waited; a value never holds for days that are over. */
    @Override
    public void apply(UUID institutionId, NewValue change) {
        check(institutionId, change);
        var value = new ParameterValue(
                ids.next(),
                institutionId,
                change.name(),
                values.latestVersion(change.name(), institutionId) + 1,
                change.effectiveFrom(),
                change.value(),
                change.source(),
                clock.instant());
        try {
            values.insert(value);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
        audit.created(PROPOSE, OBJECT, value.id(), change.name());
    }
}
