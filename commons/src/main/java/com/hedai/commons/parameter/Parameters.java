package com.hedai.commons.parameter;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads parameters (参数读取) as they are in force on a day. */
public final class Parameters {
    private final ParameterValues values;
    private final BusinessDates dates;
    private final List<Parameter<?>> known;

    Parameters(ParameterValues values, BusinessDates dates, List<Parameter<?>> known) {
        this.values = values;
        this.dates = dates;
        this.known = List.copyOf(known);
    }

    /** The value that holds for an institution today. */
    public <T> T of(Parameter<T> parameter, UUID institutionId) {
        return on(parameter, institutionId, dates.today(institutionId));
    }

    /** The value that held, holds or will hold on a day. */
    public <T> T on(Parameter<T> parameter, UUID institutionId, LocalDate day) {
        return parameter.read(inForce(parameter, institutionId, day).value());
    }

    ParameterValue inForce(Parameter<?> parameter, UUID institutionId, LocalDate day) {
        return values.on(parameter.name(), institutionId, day)
                .orElseThrow(() -> new IllegalStateException(
                        parameter.name() + " has no value on " + day + " (expected: a first one by a migration)"));
    }

    List<Parameter<?>> known() {
        return known;
    }

    Parameter<?> named(String name) {
        return known.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    LocalDate today(UUID institutionId) {
        return dates.today(institutionId);
    }
}
