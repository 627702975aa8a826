package com.hedai.testing.people;

import java.time.LocalDate;

/** Where a student studies (学籍), as the student-status source has it. */
public record Enrolment(
        String studentNumber, String school, StudyLevel level, int entryYear, LocalDate expectedGraduation) {}
