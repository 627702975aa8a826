package com.hedai.loan.institution;

import com.hedai.commons.security.Actors;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has every feature catch up for the lenders that work already (续办), once the service has started. */
@Component
class Resumption {
    private final InstitutionMapper rows;
    private final List<OpeningStep> steps;
    private final TransactionTemplate transaction;

    Resumption(InstitutionMapper rows, List<OpeningStep> steps, TransactionTemplate transaction) {
        this.rows = rows;
        this.steps = steps;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        rows.all()
                .forEach(institution -> Actors.asSystem(
                        "loan-service",
                        institution.id(),
                        () -> transaction.executeWithoutResult(_ -> resume(institution))));
    }

    private void resume(Institution institution) {
        rows.lock(institution.id()).ifPresent(held -> steps.forEach(step -> step.resumed(held)));
    }
}
