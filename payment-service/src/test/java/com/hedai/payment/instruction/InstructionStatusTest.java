package com.hedai.payment.instruction;

import static com.hedai.payment.instruction.InstructionStatus.ACCEPTED;
import static com.hedai.payment.instruction.InstructionStatus.FAILED;
import static com.hedai.payment.instruction.InstructionStatus.MANUAL;
import static com.hedai.payment.instruction.InstructionStatus.READY;
import static com.hedai.payment.instruction.InstructionStatus.SENDING;
import static com.hedai.payment.instruction.InstructionStatus.SETTLED;
import static com.hedai.payment.instruction.InstructionStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstructionStatusTest {
    private static final Map<InstructionStatus, Set<InstructionStatus>> LEGAL = Map.of(
            READY, Set.of(SENDING, ACCEPTED, SETTLED, FAILED, MANUAL),
            SENDING, Set.of(ACCEPTED, UNKNOWN, READY, SETTLED, FAILED, MANUAL),
            ACCEPTED, Set.of(SETTLED, FAILED, MANUAL),
            UNKNOWN, Set.of(ACCEPTED, READY, SETTLED, FAILED, MANUAL),
            SETTLED, Set.of(MANUAL),
            FAILED, Set.of(MANUAL),
            MANUAL, Set.of(SETTLED, FAILED));

    @Test
    void everyPairOutsideTheTableIsRefused() {
        for (var from : InstructionStatus.values()) {
            for (var to : InstructionStatus.values()) {
                if (LEGAL.get(from).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to)).hasMessageStartingWith(from + " to " + to);
                }
            }
        }
    }

    @Test
    void fromSettledToFailedOrBackOnlyPeopleLead() {
        assertThat(SETTLED.next()).containsExactly(MANUAL);
        assertThat(FAILED.next()).containsExactly(MANUAL);
    }

    @Test
    void theLoopLeavesEndedInstructionsAlone() {
        assertThat(InstructionStatus.values())
                .filteredOn(InstructionStatus::isOpen)
                .containsExactly(READY, SENDING, ACCEPTED, UNKNOWN);
    }
}
