package com.hedai.user.signin;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.user.UserReason;
import com.hedai.user.account.Accounts;
import com.hedai.user.institution.Institution;
import com.hedai.user.institution.Institutions;
import com.hedai.user.session.Client;
import com.hedai.user.session.Holder;
import com.hedai.user.session.Sessions;
import com.hedai.user.staff.Credentials;
import com.hedai.user.staff.Credentials.Checked;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff sign in by password and one-time password (员工登录). Every failure gets the same answer; the audit trail knows more. */
@Component
class StaffSignIn {
    private static final String OPERATION = "user:session:create";

    private final Institutions institutions;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    StaffSignIn(
            Institutions institutions,
            Accounts accounts,
            Credentials credentials,
            Sessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    SignInResult signIn(SignInRequest.PasswordTotp request, Client client) {
        var institution = institutions.named(request.institution());
        var username = request.username().strip().toLowerCase(Locale.ROOT);
        return switch (credentials.check(institution.id(), username, request.password(), request.totp())) {
            case Checked.Right right -> open(institution, right, client);
            case Checked.Wrong wrong -> refused(institution, wrong.accountId(), "WRONG", client);
            case Checked.Locked locked -> refused(institution, locked.accountId(), "LOCKED", client);
            case Checked.Unknown _ -> refused(institution, null, "UNKNOWN", client);
        };
    }

    private SignInResult open(Institution institution, Checked.Right right, Client client) {
        var holder = new Holder(right.accountId(), institution.id(), Actor.Kind.STAFF);
        var result = transaction.execute(status -> opened(holder, right, client));
        if (result instanceof SignInResult.Refused(var reason)) {
            audit.refused(client.nobody(institution.id()), OPERATION, "account", right.accountId(), reason.name());
        }
        return result;
    }

    private SignInResult opened(Holder holder, Checked.Right right, Client client) {
        if (!credentials.spend(right)) {
            // the one-time password was used before
            return new SignInResult.Refused(UserReason.SIGN_IN_FAILED);
        }
        return accounts.lock(holder.accountId()).isActive()
                ? new SignInResult.Done(sessions.open(holder, client))
                : new SignInResult.Refused(UserReason.ACCOUNT_DISABLED);
    }

    private SignInResult refused(Institution institution, @Nullable UUID accountId, String why, Client client) {
        audit.refused(client.nobody(institution.id()), OPERATION, "account", accountId, why);
        return new SignInResult.Refused(UserReason.SIGN_IN_FAILED);
    }
}
