package com.hedai.user.enrolment;

import com.hedai.user.roster.StudyLevel;
import java.time.LocalDate;
import java.util.UUID;

/** Fact: the source confirmed where a borrower studies (学籍核验通过). */
record EnrolmentVerified(UUID accountId, UUID schoolId, UUID classId, StudyLevel level, LocalDate graduatesOn) {}
