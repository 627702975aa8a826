package com.hedai.user.staff;

import com.hedai.commons.crypto.Vault;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The names of staff (员工姓名), to show them who they are. */
@Component
public class StaffNames {
    private final StaffMapper mapper;
    private final Vault vault;

    StaffNames(StaffMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    /** The name to sign in with and the person's own. */
    public record Name(String username, String name) {}

    public Optional<Name> find(UUID accountId) {
        return mapper.find(accountId)
                .map(staff ->
                        new Name(staff.username(), vault.decrypt(StaffColumns.NAME, staff.accountId(), staff.name())));
    }
}
