package com.hedai.payment.instruction;

import com.hedai.commons.security.ForService;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.channel.Movement;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/v1/deductions/{id}")
class DeductionController {
    private final Instructions instructions;
    private final InstructionLoops loops;

    DeductionController(Instructions instructions, InstructionLoops loops) {
        this.instructions = instructions;
        this.loops = loops;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForService("loan-service")
    InstructionView deduct(@PathVariable UUID id, @Valid @RequestBody Deduct deduct) {
        var instruction = instructions.instruct(deduct.command(id));
        loops.wake();
        return InstructionView.of(instruction);
    }

    @GetMapping
    @ForService("loan-service")
    InstructionView deduction(@PathVariable UUID id) {
        return instructions
                .find(id)
                .filter(instruction -> instruction.kind().movement() == Movement.DEDUCTION)
                .map(InstructionView::of)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }
}
