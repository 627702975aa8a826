package com.hedai.user.enrolment;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.security.Actor;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import com.hedai.user.consent.Consents;
import com.hedai.user.consent.DocumentCode;
import com.hedai.user.identity.Identities;
import com.hedai.user.identity.KnownIdentity;
import com.hedai.user.inquiry.Inquiries;
import com.hedai.user.inquiry.InquiryTopic;
import com.hedai.user.roster.Roster;
import com.hedai.user.roster.SchoolClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes where borrowers say they study and what the source says to that (学籍核验). The source is asked elsewhere, between the two. */
@Component
public class Enrolments {
    private static final Column STUDENT_NUMBER = Column.of("enrolment", "student_number");

    private final EnrolmentMapper mapper;
    private final Accounts accounts;
    private final Identities identities;
    private final Consents consents;
    private final Roster roster;
    private final Inquiries inquiries;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolments(
            EnrolmentMapper mapper,
            Accounts accounts,
            Identities identities,
            Consents consents,
            Roster roster,
            Inquiries inquiries,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.identities = identities;
        this.consents = consents;
        this.roster = roster;
        this.inquiries = inquiries;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A claim with its class, as the borrower sees it. */
    record Claimed(Enrolment enrolment, SchoolClass schoolClass, StudentNumber number) {}

    /** The borrower as a student, when the source confirmed it. */
    public Optional<Student> student(UUID accountId) {
        return mapper.find(accountId)
                .filter(enrolment -> enrolment.state() == EnrolmentState.VERIFIED)
                .map(this::student);
    }

    Optional<Claimed> find(UUID accountId) {
        return mapper.find(accountId)
                .map(enrolment -> new Claimed(enrolment, schoolClass(enrolment), number(enrolment)));
    }

    /** Stores class and number and gives the inquiry to ask the source about; none when they are verified already. */
    @Transactional
    Optional<UUID> claim(Actor borrower, UUID classId, String typedNumber) {
        var number = StudentNumber.parse(typedNumber);
        var account = accounts.lock(borrower.accountId());
        verifiedIdentity(account);
        var schoolClass = roster.find(account.institutionId(), classId)
                .orElseThrow(() -> new Refusal(UserReason.CLASS_UNKNOWN).at("classId"));
        var stored = mapper.find(account.id());
        if (stored.isPresent()) {
            var before = stored.get();
            boolean same = before.classId().equals(classId) && number(before).equals(number);
            if (before.isCurrent(BusinessTime.today(clock))) {
                return unchanged(same);
            }
            if (before.state() == EnrolmentState.PENDING && same) {
                return Optional.of(before.inquiryId());
            }
        }
        return Optional.of(newInquiry(account, schoolClass, number));
    }

    private static Optional<UUID> unchanged(boolean same) {
        if (!same) {
            throw new Refusal(UserReason.ENROLMENT_ALREADY_VERIFIED);
        }
        return Optional.empty();
    }

    private UUID newInquiry(Account account, SchoolClass schoolClass, StudentNumber number) {
        var consent = consents.required(account.id(), DocumentCode.STUDENT_STATUS);
        var inquiry = inquiries.open(account.id(), InquiryTopic.ENROLMENT);
        mapper.claim(new Enrolment(
                account.id(),
                account.institutionId(),
                schoolClass.id(),
                vault.encrypt(account.id(), STUDENT_NUMBER, account.id(), number.value()),
                consent,
                EnrolmentState.PENDING,
                null,
                inquiry));
        audit.changed("user:enrolment:claim", "account", account.id(), "class", "studentNumber");
        return inquiry;
    }

    /** What to ask the source; empty when the inquiry was overtaken or the consent taken back. */
    Optional<StudentStatusSource.Question> question(UUID accountId, UUID inquiryId) {
        return mapper.find(accountId)
                .filter(enrolment -> enrolment.inquiryId().equals(inquiryId))
                .filter(enrolment ->
                        consents.validId(accountId, DocumentCode.STUDENT_STATUS).isPresent())
                .map(this::question);
    }

    private StudentStatusSource.Question question(Enrolment enrolment) {
        var identity = identities.find(enrolment.accountId()).orElseThrow();
        return new StudentStatusSource.Question(
                identity.name(), identity.number().value(), number(enrolment).value(), enrolment.consentId());
    }

    /** Takes the source's answer; a second one for the same inquiry changes nothing. */
    @Transactional
    void settle(UUID accountId, UUID inquiryId, StudentStatusSource.Reply reply) {
        var account = accounts.lock(accountId);
        if (!inquiries.answered(inquiryId)) {
            return;
        }
        var enrolment = mapper.find(accountId).orElseThrow();
        var schoolClass = schoolClass(enrolment);
        var state = StudentStatus.of(reply, schoolClass, BusinessTime.today(clock));
        if (state == EnrolmentState.VERIFIED) {
            verify(account, inquiryId, schoolClass, Objects.requireNonNull(reply.expectedGraduation()));
        } else {
            mapper.settle(accountId, inquiryId, state);
        }
        audit.changed("user:enrolment:settle", "account", accountId, "state");
    }

    private void verify(Account account, UUID inquiryId, SchoolClass schoolClass, LocalDate graduatesOn) {
        if (mapper.verify(account.id(), inquiryId, graduatesOn, clock.instant()) == 0) {
            return;
        }
        outbox.publish(
                "EnrolmentVerified",
                account.id(),
                account.institutionId(),
                new EnrolmentVerified(
                        account.id(), schoolClass.schoolId(), schoolClass.id(), schoolClass.level(), graduatesOn));
        accounts.profileChanged(account);
    }

    @Transactional
    void giveUp(UUID accountId, UUID inquiryId) {
        accounts.lock(accountId);
        if (inquiries.givenUp(inquiryId)) {
            mapper.settle(accountId, inquiryId, EnrolmentState.UNANSWERED);
            audit.changed("user:enrolment:settle", "account", accountId, "state");
        }
    }

    private Student student(Enrolment enrolment) {
        var schoolClass = schoolClass(enrolment);
        return new Student(
                schoolClass.schoolId(),
                schoolClass.schoolName(),
                schoolClass.id(),
                schoolClass.name(),
                number(enrolment).value(),
                schoolClass.level(),
                schoolClass.entryYear(),
                Objects.requireNonNull(enrolment.graduatesOn()));
    }

    private void verifiedIdentity(Account account) {
        if (identities.find(account.id()).filter(KnownIdentity::isVerified).isEmpty()) {
            throw new Refusal(UserReason.IDENTITY_NOT_VERIFIED);
        }
    }

    private SchoolClass schoolClass(Enrolment enrolment) {
        return roster.find(enrolment.institutionId(), enrolment.classId()).orElseThrow();
    }

    private StudentNumber number(Enrolment enrolment) {
        return new StudentNumber(vault.decrypt(STUDENT_NUMBER, enrolment.accountId(), enrolment.studentNumber()));
    }
}
