package com.hedai.risk.assessment;

import com.hedai.risk.Seeded;
import com.hedai.testing.people.*;
import java.time.LocalDate;
import java.util.*;
import org.junit.jupiter.api.Test;

class CalibrationTry {
    @Test
    void print() {
        var today = LocalDate.of(2026, 11, 22);
        for (var archetype : Archetype.values()) {
            var outcomes = new TreeMap<String, Integer>();
            var reasons = new TreeMap<String, Integer>();
            var scores = new ArrayList<Integer>();
            var dti = new ArrayList<String>();
            for (int i = 0; i < 60; i++) {
                var p = People.seeded(7, today).person(archetype, i);
                var e = Evaluation.of(PersonProfiles.of(p, today, PersonProfiles.usualRequest()), Seeded.policySet());
                outcomes.merge(e.decision().outcome().name(), 1, Integer::sum);
                e.decision().reasons().forEach(r -> reasons.merge(e.decision().outcome().name().charAt(0) + ":" + r.code(), 1, Integer::sum));
                scores.add(e.score().orElseThrow().creditScore());
                dti.add(e.features().get("debt.to_income").toString());
                if (i < 2) e.score().get().lines().forEach(l -> System.out.println("   " + archetype + " " + l.code() + " " + l.value() + " " + l.points()));
            }
            Collections.sort(scores); Collections.sort(dti);
            System.out.println("@@ " + archetype + " " + outcomes + " scores " + scores.get(0) + ".." + scores.get(15) + ".." + scores.get(30) + ".." + scores.get(45) + ".." + scores.get(59) + " dti " + dti.get(0) + ".." + dti.get(30) + ".." + dti.get(54) + ".." + dti.get(59));
            System.out.println("@@    " + reasons);
        }
    }
}
