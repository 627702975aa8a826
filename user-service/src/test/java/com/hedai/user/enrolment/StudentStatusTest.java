package com.hedai.user.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.enrolment.StudentStatusSource.Outcome;
import com.hedai.user.enrolment.StudentStatusSource.Reply;
import com.hedai.user.roster.SchoolClass;
import com.hedai.user.roster.StudyLevel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudentStatusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_SUMMER = LocalDate.of(2027, 6, 30);
    private static final SchoolClass CLASS = new SchoolClass(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "浙江理工大学",
            UUID.randomUUID(),
            "计算机 2401",
            2024,
            StudyLevel.UNDERGRADUATE,
            LocalDate.of(2028, 6, 30));

    @Test
    void schoolLevelAndYearOfTheClassMakeAStudent() {
        assertThat(of("浙江理工大学", StudyLevel.UNDERGRADUATE, 2024, NEXT_SUMMER)).isEqualTo(EnrolmentState.VERIFIED);
    }

    @Test
    void anotherSchoolLevelOrYearIsAMismatch() {
        assertThat(of("浙江工业大学", StudyLevel.UNDERGRADUATE, 2024, NEXT_SUMMER)).isEqualTo(EnrolmentState.MISMATCH);
        assertThat(of("浙江理工大学", StudyLevel.GRADUATE, 2024, NEXT_SUMMER)).isEqualTo(EnrolmentState.MISMATCH);
        assertThat(of("浙江理工大学", StudyLevel.UNDERGRADUATE, 2023, NEXT_SUMMER)).isEqualTo(EnrolmentState.MISMATCH);
        assertThat(of("浙江理工大学", null, null, NEXT_SUMMER)).isEqualTo(EnrolmentState.MISMATCH);
    }

    @Test
    void theLastDayOfTheStudiesStillCounts() {
        assertThat(of("浙江理工大学", StudyLevel.UNDERGRADUATE, 2024, TODAY)).isEqualTo(EnrolmentState.VERIFIED);
        assertThat(of("浙江理工大学", StudyLevel.UNDERGRADUATE, 2024, TODAY.minusDays(1)))
                .isEqualTo(EnrolmentState.GRADUATED);
    }

    @Test
    void whatTheSourceDeniesStaysDenied() {
        assertThat(StudentStatus.of(new Reply(Outcome.NOT_FOUND, null, null, null, null), CLASS, TODAY))
                .isEqualTo(EnrolmentState.NOT_FOUND);
        assertThat(StudentStatus.of(new Reply(Outcome.MISMATCH, null, null, null, null), CLASS, TODAY))
                .isEqualTo(EnrolmentState.MISMATCH);
    }

    private static EnrolmentState of(
            String school, @Nullable StudyLevel level, @Nullable Integer entryYear, LocalDate graduation) {
        return StudentStatus.of(new Reply(Outcome.MATCH, school, level, entryYear, graduation), CLASS, TODAY);
    }
}
