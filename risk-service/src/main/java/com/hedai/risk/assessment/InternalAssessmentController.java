package com.hedai.risk.assessment;

import com.hedai.commons.security.ForService;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
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

/** The door for the service that lends (评估内部接口). */
@RestController
@RequestMapping("/internal/v1/assessments")
class InternalAssessmentController {

    private final Assessments assessments;
    private final AssessmentLoops loops;
    private final ScoreCache cache;

    InternalAssessmentController(Assessments assessments, AssessmentLoops loops, ScoreCache cache) {
        this.assessments = assessments;
        this.loops = loops;
        this.cache = cache;
    }

    /** The caller chooses the id; asking again changes nothing. */
    @PutMapping("/{id}")
    @ForService("loan-service")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted assess(@PathVariable UUID id, @RequestBody @Valid AssessmentRequest request) {
        var accepted = assessments.accept(id, request);
        loops.wake();
        return new Accepted(accepted.id(), accepted.status());
    }

    @GetMapping("/{id}")
    @ForService("loan-service")
    AssessmentSummary summary(@PathVariable UUID id) {
        return cache.get(id).or(() -> assessments.summary(id)).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** What was accepted (已受理). */
    record Accepted(UUID id, AssessmentStatus status) {}
}
