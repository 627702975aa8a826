package com.hedai.user.roster;

import java.time.LocalDate;
import java.util.UUID;

/** A class as everybody at the lender may see it (班级视图). */
record ClassView(
        UUID id,
        UUID schoolId,
        String schoolName,
        String name,
        int entryYear,
        StudyLevel level,
        LocalDate graduatesOn) {
    static ClassView of(SchoolClass row) {
        return new ClassView(
                row.id(),
                row.schoolId(),
                row.schoolName(),
                row.name(),
                row.entryYear(),
                row.level(),
                row.graduatesOn());
    }
}
