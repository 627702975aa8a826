package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What this feature asks the user service (用户服务接口). */
@HttpExchange("/internal/v1/borrowers")
interface UserClient {
    @GetExchange("/{accountId}")
    Borrower borrower(@PathVariable UUID accountId);

    @GetExchange("/{accountId}/consents/{document}")
    Consent consent(@PathVariable UUID accountId, @PathVariable String document);

    /** A borrower as far as known; what was not filled in yet is absent. */
    record Borrower(
            UUID accountId,
            long profileVersion,
            boolean verified,
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable Employment employment,
            @Nullable String education,
            @Nullable String maritalStatus,
            @Nullable Residence residence,
            @Nullable Student student,
            @Nullable Enterprise enterprise) {}

    record Employment(
            @Nullable String kind,
            @Nullable String employer,
            @Nullable LocalDate since,
            @Nullable Money monthlyIncome) {}

    record Residence(
            @Nullable String province,
            @Nullable String city,
            @Nullable String address,
            @Nullable LocalDate since) {}

    /** Only when verified. */
    record Student(
            UUID schoolId,
            String schoolName,
            UUID classId,
            String className,
            String studentNumber,
            String level,
            int entryYear,
            LocalDate graduatesOn) {
        Profile.Student frozen() {
            return new Profile.Student(
                    schoolId, schoolName, classId, className, studentNumber, level, entryYear, graduatesOn);
        }
    }

    /** Only when verified. */
    record Enterprise(UUID enterpriseId, String name, String unifiedSocialCreditCode, LocalDate registeredOn) {
        Profile.Enterprise frozen() {
            return new Profile.Enterprise(enterpriseId, name, unifiedSocialCreditCode, registeredOn);
        }
    }

    record Consent(boolean valid) {}
}
