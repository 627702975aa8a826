package com.hedai.user.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A borrower as staff see them (借款人脱敏视图): enough to know whom one talks about. */
record BorrowerView(
        UUID accountId,
        int profileVersion,
        boolean verified,
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable String phone,
        Profile.@Nullable EmploymentKind employmentKind,
        Profile.@Nullable Education education,
        Profile.@Nullable MaritalStatus maritalStatus,
        @Nullable String province,
        @Nullable String city) {
    static BorrowerView of(Borrower borrower) {
        var employment = borrower.employment();
        var residence = borrower.residence();
        return new BorrowerView(
                borrower.accountId(),
                borrower.profileVersion(),
                borrower.verified(),
                borrower.maskedName(),
                borrower.maskedIdentityNumber(),
                borrower.maskedPhone(),
                employment == null ? null : employment.kind(),
                borrower.education(),
                borrower.maritalStatus(),
                residence == null ? null : residence.province(),
                residence == null ? null : residence.city());
    }
}
