package com.hedai.user.enterprise;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import com.hedai.user.identity.Identities;
import com.hedai.user.identity.KnownIdentity;
import com.hedai.user.inquiry.Inquiries;
import com.hedai.user.inquiry.InquiryTopic;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes which firm borrowers run and what the registry says to that (企业核验). The registry is asked elsewhere, between the two. */
@Component
public class Enterprises {
    private static final Column NAME = Column.of("enterprise", "name");
    private static final Column CODE = Column.of("enterprise", "code");
    private static final Pattern NAME_SHAPE = Pattern.compile("[\\p{IsHan}A-Za-z0-9()（）·&.\\- ]{4,100}");

    private final EnterpriseMapper mapper;
    private final Accounts accounts;
    private final Identities identities;
    private final Inquiries inquiries;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Enterprises(
            EnterpriseMapper mapper,
            Accounts accounts,
            Identities identities,
            Inquiries inquiries,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.identities = identities;
        this.inquiries = inquiries;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a borrower handed in, in plain. */
    record Claimed(ClaimedEnterprise firm, String name, CreditCode code) {}

    /** The firm the borrower runs, when the registry confirmed it. */
    public Optional<Enterprise> of(UUID accountId) {
        return find(accountId)
                .filter(claimed -> claimed.firm().state() == EnterpriseState.VERIFIED)
                .map(Enterprises::verified);
    }

    Optional<Claimed> find(UUID accountId) {
        return mapper.find(accountId).map(this::open);
    }

    /** Stores name and code and gives the inquiry to ask the registry about; none when they are verified already. */
    @Transactional
    Optional<UUID> claim(Actor borrower, String typedName, String typedCode, Position position) {
        var name = name(typedName);
        var code = CreditCode.parse(typedCode)
                .orElseThrow(() -> new Refusal(UserReason.USCC_INVALID).at("unifiedSocialCreditCode"));
        var account = accounts.lock(borrower.accountId());
        identity(account.id());
        var stored = find(account.id());
        if (stored.isPresent()) {
            var before = stored.get();
            boolean same = before.name().equals(name) && before.code().equals(code);
            var state = before.firm().state();
            if (state == EnterpriseState.VERIFIED && !same) {
                throw new Refusal(UserReason.ENTERPRISE_ALREADY_VERIFIED);
            }
            if (state == EnterpriseState.VERIFIED) {
                return Optional.empty();
            }
            if (state == EnterpriseState.PENDING && same) {
                return Optional.of(before.firm().inquiryId());
            }
        }
        return Optional.of(newInquiry(account, name, code, position));
    }

    private UUID newInquiry(Account account, String name, CreditCode code, Position position) {
        var inquiry = inquiries.open(account.id(), InquiryTopic.ENTERPRISE);
        var firm = new ClaimedEnterprise(
                account.id(),
                ids.next(),
                account.institutionId(),
                vault.encrypt(account.id(), NAME, account.id(), name),
                vault.encrypt(account.id(), CODE, account.id(), code.value()),
                position,
                EnterpriseState.PENDING,
                null,
                null,
                null,
                inquiry);
        mapper.claim(firm, vault.blindIndex(CODE, code.value()));
        audit.changed("user:enterprise:claim", "account", account.id(), "name", "unifiedSocialCreditCode");
        return inquiry;
    }

    /** What to ask the registry; empty when the inquiry was overtaken by a newer one. */
    Optional<RegistrySource.Question> question(UUID accountId, UUID inquiryId) {
        return find(accountId)
                .filter(claimed -> claimed.firm().inquiryId().equals(inquiryId))
                .map(claimed -> {
                    var person = identity(accountId);
                    return new RegistrySource.Question(
                            claimed.name(),
                            claimed.code().value(),
                            new RegistrySource.Person(
                                    person.name(), person.number().value()));
                });
    }

    /** Takes the registry's answer; a second one for the same inquiry changes nothing. */
    @Transactional
    void settle(UUID accountId, UUID inquiryId, RegistrySource.Reply reply) {
        var account = accounts.lock(accountId);
        if (!inquiries.answered(inquiryId)) {
            return;
        }
        var state = RegistryAnswer.state(reply);
        if (state == EnterpriseState.VERIFIED) {
            verify(account, inquiryId, reply);
        } else {
            mapper.settle(accountId, inquiryId, state);
        }
        audit.changed("user:enterprise:settle", "account", accountId, "state");
    }

    private void verify(Account account, UUID inquiryId, RegistrySource.Reply reply) {
        try {
            var entry = new EnterpriseMapper.Entry(reply.registeredOn(), reply.capital(), reply.industry());
            if (mapper.verify(account.id(), inquiryId, entry, clock.instant()) == 0) {
                return;
            }
        } catch (DuplicateKeyException anotherAccount) {
            mapper.settle(account.id(), inquiryId, EnterpriseState.ALREADY_USED);
            return;
        }
        var firm = mapper.find(account.id()).orElseThrow();
        outbox.publish(
                "EnterpriseVerified",
                account.id(),
                account.institutionId(),
                new EnterpriseVerified(account.id(), firm.id()));
        accounts.profileChanged(account);
    }

    @Transactional
    void giveUp(UUID accountId, UUID inquiryId) {
        accounts.lock(accountId);
        if (inquiries.givenUp(inquiryId)) {
            mapper.settle(accountId, inquiryId, EnterpriseState.UNANSWERED);
            audit.changed("user:enterprise:settle", "account", accountId, "state");
        }
    }

    private KnownIdentity identity(UUID accountId) {
        return identities
                .find(accountId)
                .filter(KnownIdentity::isVerified)
                .orElseThrow(() -> new Refusal(UserReason.IDENTITY_NOT_VERIFIED));
    }

    private Claimed open(ClaimedEnterprise firm) {
        return new Claimed(
                firm,
                vault.decrypt(NAME, firm.accountId(), firm.name()),
                new CreditCode(vault.decrypt(CODE, firm.accountId(), firm.code())));
    }

    private static Enterprise verified(Claimed claimed) {
        var firm = claimed.firm();
        return new Enterprise(
                firm.id(),
                claimed.name(),
                claimed.code().value(),
                Objects.requireNonNull(firm.registeredOn()),
                Objects.requireNonNull(firm.industry()),
                Objects.requireNonNull(firm.capital()));
    }

    /** Registries write the brackets of a name in full width. */
    private static String name(String typed) {
        var name = typed.strip().replace('(', '（').replace(')', '）');
        if (!NAME_SHAPE.matcher(name).matches()) {
            throw new Refusal(UserReason.ENTERPRISE_NAME_INVALID).at("name");
        }
        return name;
    }
}
