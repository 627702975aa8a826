package com.hedai.user.profile;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.user.account.Account;
import com.hedai.user.profile.Profile.EmergencyContact;
import com.hedai.user.profile.Profile.Employment;
import com.hedai.user.profile.Profile.Residence;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns a profile into its row and back (资料加密): what points at a person is sealed with the borrower's own key. */
@Component
class ProfileSeal {
    private static final Column EMPLOYER = Column.of("profile", "employer");
    private static final Column ADDRESS = Column.of("profile", "address");
    private static final Column CONTACT_NAME = Column.of("profile", "contact_name");
    private static final Column CONTACT_PHONE = Column.of("profile", "contact_phone");

    private final Vault vault;

    ProfileSeal(Vault vault) {
        this.vault = vault;
    }

    ProfileMapper.Row seal(Profile profile, UUID id, Account account, int version, Instant at) {
        var employment = profile.employment();
        var residence = profile.residence();
        var contact = profile.emergencyContact();
        var employer = employment.employer();
        return new ProfileMapper.Row(
                id,
                account.id(),
                version,
                account.institutionId(),
                employment.kind(),
                employer == null ? null : seal(account, EMPLOYER, id, employer),
                employment.since(),
                employment.monthlyIncome(),
                profile.education(),
                profile.maritalStatus(),
                residence.province(),
                residence.city(),
                seal(account, ADDRESS, id, residence.address()),
                residence.since(),
                seal(account, CONTACT_NAME, id, contact.name()),
                contact.relation(),
                seal(account, CONTACT_PHONE, id, contact.phone()),
                at);
    }

    Profile open(ProfileMapper.Row row) {
        var employer = row.employer();
        return new Profile(
                new Employment(
                        row.employmentKind(),
                        employer == null ? null : vault.decrypt(EMPLOYER, row.id(), employer),
                        row.employedSince(),
                        row.monthlyIncome()),
                row.education(),
                row.maritalStatus(),
                new Residence(
                        row.province(),
                        row.city(),
                        vault.decrypt(ADDRESS, row.id(), row.address()),
                        row.residentSince()),
                new EmergencyContact(
                        vault.decrypt(CONTACT_NAME, row.id(), row.contactName()),
                        row.contactRelation(),
                        vault.decrypt(CONTACT_PHONE, row.id(), row.contactPhone())));
    }

    private Encrypted seal(Account account, Column column, UUID id, String plain) {
        return vault.encrypt(account.id(), column, id, plain);
    }
}
