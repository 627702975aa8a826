package com.hedai.payment.instruction;

import com.hedai.commons.security.ForService;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.channel.Movement;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the commands of loan-service (放款、扣款与退款命令): pay a loan out, pull a repayment, give surplus back. */
@RestController
@RequestMapping("/internal/v1")
class CommandController {
    private final Instructions instructions;
    private final InstructionLoops loops;

    CommandController(Instructions instructions, InstructionLoops loops) {
        this.instructions = instructions;
        this.loops = loops;
    }

    @PutMapping("/disbursements/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForService("loan-service")
    InstructionView disburse(@PathVariable UUID id, @Valid @RequestBody Disburse disburse) {
        return taken(disburse.command(id));
    }

    @PutMapping("/deductions/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForService("loan-service")
    InstructionView deduct(@PathVariable UUID id, @Valid @RequestBody Deduct deduct) {
        return taken(deduct.command(id));
    }

    @PutMapping("/refunds/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForService("loan-service")
    InstructionView refund(@PathVariable UUID id, @Valid @RequestBody GiveBack order) {
        return taken(order.command(id));
    }

    private InstructionView taken(Command command) {
        var instruction = instructions.instruct(command);
        loops.wake();
        return InstructionView.of(instruction);
    }

    @GetMapping("/disbursements/{id}")
    @ForService("loan-service")
    InstructionView disbursement(@PathVariable UUID id) {
        return found(id, kind -> kind == InstructionKind.DISBURSEMENT);
    }

    @GetMapping("/deductions/{id}")
    @ForService("loan-service")
    InstructionView deduction(@PathVariable UUID id) {
        return found(id, kind -> kind.movement() == Movement.DEDUCTION);
    }

    @GetMapping("/refunds/{id}")
    @ForService("loan-service")
    InstructionView refunded(@PathVariable UUID id) {
        return found(id, kind -> kind == InstructionKind.REFUND);
    }

    private InstructionView found(UUID id, Predicate<InstructionKind> fits) {
        return instructions
                .find(id)
                .filter(instruction -> fits.test(instruction.kind()))
                .map(InstructionView::of)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }
}
