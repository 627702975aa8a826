package com.hedai.user.staff;

import com.hedai.commons.security.Actors;
import com.hedai.user.access.Roles;
import com.hedai.user.institution.Institution;
import com.hedai.user.institution.Institutions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the first administrator of the platform (首位管理员), once, by a local command: no password stands in a migration. */
@Component
public class FirstAdministrator {
    private static final String ROLE = "platform-administrator";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 24;

    private final Institutions institutions;
    private final Invitations invitations;
    private final StaffMapper mapper;
    private final Roles roles;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(
            Institutions institutions,
            Invitations invitations,
            StaffMapper mapper,
            Roles roles,
            Passwords passwords,
            TransactionTemplate transaction) {
        this.institutions = institutions;
        this.invitations = invitations;
        this.mapper = mapper;
        this.roles = roles;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** What the launcher needs to sign in, shown once. */
    public record Made(
            boolean created,
            String institution,
            String username,
            String password,
            String totpSecret,
            String otpauthUri) {
        @Override
        public String toString() {
            return "Made[" + username + "]";
        }
    }

    /** Empty when there is an administrator already. */
    public Optional<Made> make(String username) {
        var password = password();
        var hash = passwords.hash(password);
        return transaction.execute(status -> {
            if (roles.isHeldByAnyone(ROLE)) {
                return Optional.empty();
            }
            var platform = institutions.find(Institution.PLATFORM).orElseGet(institutions::openPlatform);
            return Optional.of(Actors.callAsSystem("user-service", platform.id(), () -> {
                var wanted = new NewStaff(platform.id(), username, "平台管理员", ROLE, null);
                var id = invitations.add(wanted, null);
                var activated = invitations.activate(mapper.find(id).orElseThrow(), hash);
                return new Made(
                        true, platform.code(), username, password, activated.totpSecret(), activated.otpauthUri());
            }));
        });
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
