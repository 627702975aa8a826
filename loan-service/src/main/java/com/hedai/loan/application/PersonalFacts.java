package com.hedai.loan.application;

import com.hedai.loan.approval.ApplicantFacts;
import com.hedai.loan.approval.PlanFact;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers what conditions ask about the applicant (申请人变量) from the profile that was frozen with the application. */
@Component
class PersonalFacts implements ApplicantFacts {
    private final Applications applications;

    PersonalFacts(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Map<String, Long> of(UUID applicationId) {
        var application = applications.get(applicationId);
        var profile = applications.profile(application);
        var on = application.appliedOn();
        var facts = new HashMap<String, Long>();
        facts.put(PlanFact.AGE.key(), (long) profile.age(on));
        var employment = profile.employment();
        if (employment.monthlyIncome() != null) {
            var income = employment.monthlyIncome().yuan().setScale(0, RoundingMode.FLOOR);
            facts.put(PlanFact.MONTHLY_INCOME.key(), income.longValueExact());
        }
        if (employment.since() != null) {
            facts.put(PlanFact.MONTHS_EMPLOYED.key(), ChronoUnit.MONTHS.between(employment.since(), on));
        }
        return facts;
    }
}
