package com.hedai.testing.people;

import com.hedai.testing.people.Identities.Identity;
import java.time.LocalDate;

/** Writes where students study (学籍档案): whoever is old enough has a first degree and studies for the next. */
final class Studies {
    private static final int GRADUATE_AGE = 23;
    private static final int UNDERGRADUATE_YEARS = 4;
    private static final int GRADUATE_YEARS = 3;

    private Studies() {}

    static Education before(Identity identity, LocalDate today) {
        return isGraduate(identity, today) ? Education.BACHELOR : Education.HIGH_SCHOOL;
    }

    static Enrolment enrolment(Dice dice, Identity identity, Life life) {
        var entered = life.employment().since().getYear();
        var graduate = life.education() == Education.BACHELOR;
        var graduation = LocalDate.of(entered + (graduate ? GRADUATE_YEARS : UNDERGRADUATE_YEARS), 6, 30);
        // year, faculty, class and place in the class, then the person's own serial, which nobody shares
        var number = "%d%03d%08d".formatted(entered, dice.between(101, 399), identity.serial() % 100_000_000);
        return new Enrolment(
                number,
                life.employment().employer(),
                graduate ? StudyLevel.GRADUATE : StudyLevel.UNDERGRADUATE,
                entered,
                graduation);
    }

    private static boolean isGraduate(Identity identity, LocalDate today) {
        return identity.age(today) >= GRADUATE_AGE;
    }
}
