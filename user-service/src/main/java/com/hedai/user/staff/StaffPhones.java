package com.hedai.user.staff;

import com.hedai.commons.crypto.Vault;
import com.hedai.user.account.Phone;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The phones of staff (员工手机号), for notices only: nobody signs in with them. */
@Component
public class StaffPhones {
    private final StaffMapper mapper;
    private final Vault vault;

    StaffPhones(StaffMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    public Optional<Phone> find(UUID accountId) {
        return mapper.phone(accountId).map(stored -> new Phone(vault.decrypt(StaffColumns.PHONE, accountId, stored)));
    }
}
