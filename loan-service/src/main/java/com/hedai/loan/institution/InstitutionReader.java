package com.hedai.loan.institution;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.security.Actors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Learns of new lenders from the user service and has every feature prepare for them (机构开户). */
@Component
class InstitutionReader implements FactReader {
    private final InstitutionMapper rows;
    private final List<OpeningStep> steps;

    InstitutionReader(InstitutionMapper rows, List<OpeningStep> steps) {
        this.rows = rows;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "institutions";
    }

    @Override
    public String source() {
        return "user-service";
    }

    @Override
    public void apply(Fact fact) {
        if (!fact.type().equals("InstitutionOpened")) {
            return;
        }
        var opened = fact.data(InstitutionOpened.class);
        if (rows.find(opened.institutionId()).isPresent()) {
            return;
        }
        var institution = new Institution(
                opened.institutionId(), opened.code(), opened.name(), opened.licenceType(), opened.openedOn());
        rows.insert(institution);
        Actors.asSystem("loan-service", institution.id(), () -> steps.forEach(step -> step.opened(institution)));
    }
}
