package com.hedai.user.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A class (班级) of a school.
 *
 * @param entryYear the year its students entered
 * @param graduatesOn when they are to graduate
 */
public record SchoolClass(
        UUID id,
        UUID schoolId,
        String schoolName,
        UUID institutionId,
        String name,
        int entryYear,
        StudyLevel level,
        LocalDate graduatesOn) {}
