package com.hedai.risk.assessment;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows risk staff how a decision came about (风险报告接口); every look is recorded. */
@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentController {

    private final ReportReader reader;
    private final Recomputations recomputations;
    private final AuditTrail audit;

    AssessmentController(ReportReader reader, Recomputations recomputations, AuditTrail audit) {
        this.reader = reader;
        this.recomputations = recomputations;
        this.audit = audit;
    }

    @GetMapping("/{id}")
    @Allowed(ReportReader.PERMISSION)
    AssessmentReport report(@PathVariable UUID id, Actor actor) {
        var assessment = reader.find(id, actor);
        audit.viewed(ReportReader.PERMISSION, "assessment", id);
        return reader.report(assessment);
    }

    /** Computes the decision again from the sealed inputs. */
    @GetMapping("/{id}/recomputation")
    @Allowed(ReportReader.PERMISSION)
    Recomputation recomputation(@PathVariable UUID id, Actor actor) {
        var assessment = reader.find(id, actor);
        audit.viewed("risk:assessment:recompute", "assessment", id);
        return recomputations.recompute(assessment);
    }
}
