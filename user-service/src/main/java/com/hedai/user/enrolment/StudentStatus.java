package com.hedai.user.enrolment;

import com.hedai.user.roster.SchoolClass;
import java.time.LocalDate;

/** Judges what the source answers against the class a borrower named (学籍比对). */
final class StudentStatus {
    private StudentStatus() {}

    static EnrolmentState of(StudentStatusSource.Reply reply, SchoolClass claimed, LocalDate today) {
        return switch (reply.outcome()) {
            case NOT_FOUND -> EnrolmentState.NOT_FOUND;
            case MISMATCH -> EnrolmentState.MISMATCH;
            case MATCH -> matched(reply, claimed, today);
        };
    }

    private static EnrolmentState matched(StudentStatusSource.Reply reply, SchoolClass claimed, LocalDate today) {
        var graduation = reply.expectedGraduation();
        boolean same = claimed.schoolName().equals(reply.school())
                && claimed.level() == reply.level()
                && reply.entryYear() != null
                && claimed.entryYear() == reply.entryYear();
        if (!same || graduation == null) {
            return EnrolmentState.MISMATCH;
        }
        return today.isAfter(graduation) ? EnrolmentState.GRADUATED : EnrolmentState.VERIFIED;
    }
}
