package com.hedai.payment.instruction;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.security.Actors;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ending an order in doubt (人工处理复核): proposed by one person of finance after the bank's answer, confirmed by another. */
@Component
class ResolutionChange implements ChangeKind<Resolution> {
    static final String PROPOSE = "payment:instruction:resolve";

    private final Instructions instructions;

    ResolutionChange(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public String name() {
        return "instruction-resolution";
    }

    @Override
    public Class<Resolution> type() {
        return Resolution.class;
    }

    @Override
    public String proposePermission() {
        return PROPOSE;
    }

    @Override
    public String approvePermission() {
        return "payment:instruction:confirm";
    }

    @Override
    public void check(UUID instructionId, Resolution resolution) {
        instructions.checkResolution(Actors.current().institutionId(), instructionId, resolution);
    }

    @Override
    public void apply(UUID instructionId, Resolution resolution) {
        instructions.resolve(Actors.current().institutionId(), instructionId, resolution);
    }
}
