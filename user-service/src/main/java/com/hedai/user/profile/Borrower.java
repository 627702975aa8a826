package com.hedai.user.profile;

import com.hedai.user.account.Phone;
import com.hedai.user.enrolment.Student;
import com.hedai.user.enterprise.Enterprise;
import com.hedai.user.identity.IdentityNumber;
import com.hedai.user.identity.KnownIdentity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a borrower (借款人全貌) at one version, in plain: for services that work on the borrower's behalf.
 *
 * @param verified whether name and number were confirmed by the source
 * @param student where the borrower studies, once the source confirmed it
 * @param enterprise the firm the borrower runs, once the registry confirmed it
 */
record Borrower(
        UUID accountId,
        UUID institutionId,
        int profileVersion,
        boolean verified,
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable String phone,
        Profile.@Nullable Employment employment,
        Profile.@Nullable Education education,
        Profile.@Nullable MaritalStatus maritalStatus,
        Profile.@Nullable Residence residence,
        Profile.@Nullable EmergencyContact emergencyContact,
        @Nullable Student student,
        @Nullable Enterprise enterprise) {

    @Nullable
    Profile profile() {
        if (employment == null
                || education == null
                || maritalStatus == null
                || residence == null
                || emergencyContact == null) {
            return null;
        }
        return new Profile(employment, education, maritalStatus, residence, emergencyContact);
    }

    @Nullable
    String maskedPhone() {
        return phone == null ? null : new Phone(phone).masked();
    }

    @Nullable
    String maskedName() {
        return name == null ? null : KnownIdentity.mask(name);
    }

    @Nullable
    String maskedIdentityNumber() {
        return identityNumber == null ? null : new IdentityNumber(identityNumber).masked();
    }

    @Override
    public String toString() {
        return "Borrower[" + accountId + ", version " + profileVersion + "]";
    }
}
