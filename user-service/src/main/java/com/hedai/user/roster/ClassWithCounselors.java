package com.hedai.user.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A class with those who look after it (班级与辅导员). */
record ClassWithCounselors(
        UUID id,
        UUID schoolId,
        String schoolName,
        String name,
        int entryYear,
        StudyLevel level,
        LocalDate graduatesOn,
        List<UUID> counselorIds) {
    static ClassWithCounselors of(SchoolClass row, List<UUID> counselorIds) {
        return new ClassWithCounselors(
                row.id(),
                row.schoolId(),
                row.schoolName(),
                row.name(),
                row.entryYear(),
                row.level(),
                row.graduatesOn(),
                counselorIds);
    }
}
