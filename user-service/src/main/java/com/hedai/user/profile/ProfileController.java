package com.hedai.user.profile;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.ForService;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Borrowers' profiles over HTTP (借款人资料接口): for themselves, for staff (masked) and for other services. */
@RestController
class ProfileController {
    private final Borrowers borrowers;
    private final AuditTrail audit;

    ProfileController(Borrowers borrowers, AuditTrail audit) {
        this.borrowers = borrowers;
        this.audit = audit;
    }

    /** A borrower's own profile, so that forms can be filled with it. */
    record OwnProfile(
            int version,
            Profile.Employment employment,
            Profile.Education education,
            Profile.MaritalStatus maritalStatus,
            Profile.Residence residence,
            Profile.EmergencyContact emergencyContact) {
        static OwnProfile of(int version, Profile profile) {
            return new OwnProfile(
                    version,
                    profile.employment(),
                    profile.education(),
                    profile.maritalStatus(),
                    profile.residence(),
                    profile.emergencyContact());
        }
    }

    @GetMapping("/api/v1/me/profile")
    @Allowed("user:profile:read")
    OwnProfile ownProfile(Actor actor) {
        var borrower = borrowers.get(actor.accountId());
        var profile = borrower.profile();
        if (profile == null) {
            throw new Refusal(UserReason.PROFILE_MISSING);
        }
        audit.viewed("user:profile:read", "account", actor.accountId());
        return OwnProfile.of(borrower.profileVersion(), profile);
    }

    @PutMapping("/api/v1/me/profile")
    @Allowed("user:profile:change")
    OwnProfile changeProfile(Actor actor, @Valid @RequestBody Profile profile) {
        return OwnProfile.of(borrowers.change(actor, profile), profile);
    }

    /** What staff see of a borrower: masked. */
    @GetMapping("/api/v1/user/borrowers/{id}")
    @Allowed("user:borrower:read")
    BorrowerView borrowerForStaff(Actor actor, @PathVariable UUID id) {
        var borrower = borrowers.visible(actor, "user:borrower:read", id);
        audit.viewed("user:borrower:read", "account", id);
        return BorrowerView.of(borrower);
    }

    @GetMapping("/internal/v1/borrowers/{accountId}")
    @ForService
    Borrower borrowerForService(@PathVariable UUID accountId) {
        return borrowers.get(accountId);
    }
}
