package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatesTest {
    private static final Map<StepState, Set<StepState>> STEPS = Map.of(
            StepState.WAITING, Set.of(StepState.RUNNING, StepState.SKIPPED, StepState.CANCELLED),
            StepState.RUNNING,
                    Set.of(
                            StepState.DONE,
                            StepState.REFUSED,
                            StepState.RETURNED,
                            StepState.FAILED,
                            StepState.CANCELLED),
            StepState.FAILED, Set.of(StepState.REPEATED, StepState.REFUSED));
    private static final Map<TaskState, Set<TaskState>> TASKS = Map.of(
            TaskState.OPEN, Set.of(TaskState.CLAIMED, TaskState.DONE, TaskState.CANCELLED),
            TaskState.CLAIMED, Set.of(TaskState.OPEN, TaskState.CLAIMED, TaskState.DONE, TaskState.CANCELLED));

    @ParameterizedTest
    @EnumSource
    void aStepGoesExactlyWhereTheTableSays(StepState from) {
        for (var to : StepState.values()) {
            assertThat(from.next().contains(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTaskGoesExactlyWhereTheTableSays(TaskState from) {
        for (var to : TaskState.values()) {
            assertThat(from.next().contains(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(TASKS.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
