package com.hedai.loan.application;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Json;
import com.hedai.loan.product.Product;
import com.hedai.loan.product.StudyTerms;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who applies, as it was on the day of the application (申请时资料): what the decision and the contract rest on. */
public record Profile(
        long profileVersion,
        String name,
        String identityNumber,
        String phone,
        Employment employment,
        String education,
        String maritalStatus,
        Residence residence,
        @Nullable Student student,
        @Nullable Enterprise enterprise) {
    static final Column COLUMN = Column.of("loan_application", "profile");
    private static final JsonMapper JSON = Json.lenient();
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String STUDENT = "STUDENT";
    private static final String GRADUATE = "GRADUATE";

    /** What the borrower lives on (职业). */
    public record Employment(
            String kind,
            @Nullable String employer,
            @Nullable LocalDate since,
            @Nullable Money monthlyIncome) {}

    /** Where the borrower lives (居住地). */
    public record Residence(
            String province,
            String city,
            String address,
            @Nullable LocalDate since) {
        /** In one line. */
        public String line() {
            return province + city + address;
        }
    }

    /**
     * Where the borrower studies (学籍), verified.
     *
     * @param level UNDERGRADUATE or GRADUATE
     */
    public record Student(
            UUID schoolId,
            String schoolName,
            UUID classId,
            String className,
            String studentNumber,
            String level,
            int entryYear,
            LocalDate graduatesOn) {
        boolean isEnrolledOn(LocalDate day) {
            return day.isBefore(graduatesOn);
        }

        boolean isGraduate() {
            return GRADUATE.equals(level);
        }
    }

    /** The enterprise the borrower acts for (企业), verified. */
    public record Enterprise(UUID enterpriseId, String name, String unifiedSocialCreditCode, LocalDate registeredOn) {}

    static Profile parse(String json) {
        return JSON.readValue(json, Profile.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Digits 7 to 14 of the identity number (出生日期). */
    LocalDate birthOn() {
        return LocalDate.parse(identityNumber.substring(6, 14), BIRTH);
    }

    int age(LocalDate on) {
        return (int) ChronoUnit.YEARS.between(birthOn(), on);
    }

    /** By the verified enrolment, or by the borrower's own word. */
    boolean isStudent(LocalDate on) {
        return STUDENT.equals(employment.kind()) || (student != null && student.isEnrolledOn(on));
    }

    /** See {@link Product#study}. */
    public Optional<StudyTerms> study(Product product, int months, LocalDate on) {
        return product.study(months, on, student == null ? null : student.graduatesOn());
    }

    /** The class whose counselors vouch for the borrower. */
    @Nullable
    UUID classId() {
        return student == null ? null : student.classId();
    }

    /** Personal values stay out of logs. */
    @Override
    public String toString() {
        return "Profile[version " + profileVersion + "]";
    }
}
