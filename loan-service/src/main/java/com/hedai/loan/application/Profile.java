package com.hedai.loan.application;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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
        Residence residence) {
    static final Column COLUMN = Column.of("loan_application", "profile");
    private static final JsonMapper JSON = Json.lenient();
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String STUDENT = "STUDENT";

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

    boolean isStudent() {
        return STUDENT.equals(employment.kind());
    }

    /** Personal values stay out of logs. */
    @Override
    public String toString() {
        return "Profile[version " + profileVersion + "]";
    }
}
