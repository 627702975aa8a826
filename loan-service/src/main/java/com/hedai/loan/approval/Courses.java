package com.hedai.loan.approval;

import com.hedai.loan.approval.Condition.WrongCondition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together where an application stands (审批进程): its steps of the round and everything conditions may ask about. */
@Component
class Courses {
    private final ProcessMapper processes;
    private final ApplicantFacts applicants;

    Courses(ProcessMapper processes, ApplicantFacts applicants) {
        this.processes = processes;
        this.applicants = applicants;
    }

    Course of(ApprovalProcess process) {
        var steps = processes.steps(process.applicationId()).stream()
                .filter(step -> step.round() == process.round())
                .toList();
        var known = KnownFacts.parse(process.facts());
        return new Course(
                steps,
                asksAboutThePerson(steps)
                        ? known.plus(applicants.of(process.applicationId())).values()
                        : known.values());
    }

    private static boolean asksAboutThePerson(List<ProcessStep> steps) {
        return steps.stream()
                .filter(step -> step.state() == StepState.WAITING)
                .map(ProcessStep::planCondition)
                .filter(Objects::nonNull)
                .anyMatch(Courses::isPersonal);
    }

    private static boolean isPersonal(String condition) {
        try {
            return Condition.compile(condition).keys().stream()
                    .map(PlanFact::named)
                    .flatMap(Optional::stream)
                    .anyMatch(PlanFact::isPersonal);
        } catch (WrongCondition damaged) {
            // The course counts a damaged condition as met; it asks nothing.
            return false;
        }
    }
}
