package com.hedai.user.roster;

import com.hedai.commons.security.Actor;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.access.Roles;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may look after a class (辅导员资格): active staff of the institution who hold the role. */
@Component
class Counselors {
    private static final String ROLE = "counselor";

    private final Accounts accounts;
    private final Roles roles;

    Counselors(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Refuses the first who may not. */
    void check(UUID institutionId, List<UUID> accountIds) {
        for (int i = 0; i < accountIds.size(); i++) {
            if (!isCounselor(institutionId, accountIds.get(i))) {
                throw new Refusal(UserReason.COUNSELOR_UNKNOWN).at("accountIds[" + i + "]");
            }
        }
    }

    private boolean isCounselor(UUID institutionId, UUID accountId) {
        return accounts.find(accountId)
                .filter(account -> account.kind() == Actor.Kind.STAFF)
                .filter(account -> account.institutionId().equals(institutionId))
                .filter(Account::isActive)
                .filter(account -> roles.held(account.id()).contains(ROLE))
                .isPresent();
    }
}
