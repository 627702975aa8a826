package com.hedai.user.signin;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Accounts;
import com.hedai.user.account.Phone;
import com.hedai.user.code.CodeVerdict;
import com.hedai.user.code.Codes;
import com.hedai.user.code.Target;
import com.hedai.user.institution.Institution;
import com.hedai.user.institution.Institutions;
import com.hedai.user.session.Client;
import com.hedai.user.session.Holder;
import com.hedai.user.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Borrowers sign in by a code to their phone (借款人登录); the first time registers them. */
@Component
class BorrowerSignIn {
    private final Institutions institutions;
    private final Accounts accounts;
    private final Codes codes;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    BorrowerSignIn(
            Institutions institutions,
            Accounts accounts,
            Codes codes,
            Sessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    SignInResult signIn(SignInRequest.SmsCode request, Client client) {
        var institution = institutions.lender(request.institution());
        var phone = Phone.parse(request.phone()).orElseThrow(() -> new Refusal(UserReason.PHONE_INVALID).at("phone"));
        var result = transaction.execute(status -> verified(institution, phone, request.code(), client));
        if (result instanceof SignInResult.Refused refused) {
            audit.refused(
                    client.nobody(institution.id()),
                    "user:session:create",
                    "account",
                    null,
                    refused.reason().name());
        }
        return result;
    }

    private SignInResult verified(Institution institution, Phone phone, String code, Client client) {
        var target = Target.signIn(institution.id(), accounts.phoneIndex(phone));
        if (codes.verify(target, code) != CodeVerdict.RIGHT) {
            return new SignInResult.Refused(UserReason.CODE_WRONG);
        }
        var borrower = accounts.borrower(institution.id(), phone, client.ip());
        if (!borrower.account().isActive()) {
            return new SignInResult.Refused(UserReason.ACCOUNT_DISABLED);
        }
        var holder = new Holder(borrower.account().id(), institution.id(), Actor.Kind.BORROWER);
        var signedIn = sessions.open(holder, client);
        return new SignInResult.Done(borrower.isNew() ? signedIn.forTheFirstTime() : signedIn);
    }
}
