package com.hedai.user.enrolment;

import com.hedai.user.roster.StudyLevel;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A borrower whom the student-status source confirmed as a student (在校学生), for services that work on their behalf.
 *
 * @param graduatesOn when the studies end, as the source says
 */
public record Student(
        UUID schoolId,
        String schoolName,
        UUID classId,
        String className,
        String studentNumber,
        StudyLevel level,
        int entryYear,
        LocalDate graduatesOn) {
    @Override
    public String toString() {
        return "Student[" + classId + "]";
    }
}
