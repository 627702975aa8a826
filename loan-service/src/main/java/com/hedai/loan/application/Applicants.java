package com.hedai.loan.application;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.application.UserClient.Borrower;
import com.hedai.loan.product.Product;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out from the user service whether somebody may apply (准入), before any transaction. */
@Component
class Applicants {
    private static final String USER_SERVICE = "user-service";
    private static final String CREDIT_INQUIRY = "CREDIT_INQUIRY";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final UserClient users;
    private final Admission admission;
    private final Calls calls;

    Applicants(ServiceClients clients, Admission admission, Calls calls) {
        this.users = clients.of(UserClient.class, USER_SERVICE, TIMEOUT);
        this.admission = admission;
        this.calls = calls;
    }

    /** The profile to freeze with the application; refused when the product is not for this person. */
    Profile eligible(UUID borrowerId, Product product, int months, LocalDate on) {
        var borrower = ask(() -> users.borrower(borrowerId));
        if (!borrower.verified()) {
            throw new Refusal(LoanReason.IDENTITY_NOT_VERIFIED);
        }
        var profile = complete(borrower);
        admission.check(profile, product, months, on);
        for (var document : consents(product)) {
            if (!ask(() -> users.consent(borrowerId, document)).valid()) {
                throw new Refusal(LoanReason.CONSENT_MISSING, document);
            }
        }
        return profile;
    }

    private static List<String> consents(Product product) {
        var documents = new ArrayList<>(product.requiredConsents());
        if (!documents.contains(CREDIT_INQUIRY)) {
            documents.add(CREDIT_INQUIRY);
        }
        return documents;
    }

    private static Profile complete(Borrower borrower) {
        var employment = borrower.employment();
        var residence = borrower.residence();
        if (employment == null || residence == null) {
            throw new Refusal(LoanReason.PROFILE_INCOMPLETE);
        }
        return new Profile(
                borrower.profileVersion(),
                filled(borrower.name()),
                filled(borrower.identityNumber()),
                filled(borrower.phone()),
                new Profile.Employment(
                        filled(employment.kind()),
                        employment.employer(),
                        employment.since(),
                        employment.monthlyIncome()),
                filled(borrower.education()),
                filled(borrower.maritalStatus()),
                new Profile.Residence(
                        filled(residence.province()),
                        filled(residence.city()),
                        filled(residence.address()),
                        residence.since()),
                Optional.ofNullable(borrower.student())
                        .map(UserClient.Student::frozen)
                        .orElse(null),
                Optional.ofNullable(borrower.enterprise())
                        .map(UserClient.Enterprise::frozen)
                        .orElse(null));
    }

    private static String filled(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(LoanReason.PROFILE_INCOMPLETE);
        }
        return value;
    }

    private <T> T ask(Supplier<T> call) {
        return switch (calls.idempotent(USER_SERVICE, call)) {
            case Answer.Done<T>(var value) -> Objects.requireNonNull(value);
            case Answer.Refused<T> _ -> throw new Refusal(LoanReason.IDENTITY_NOT_VERIFIED);
            case Answer.Unknown<T> _ ->
                throw Refusal.of(CommonReason.NEIGHBOUR_UNAVAILABLE).retryAfter(TIMEOUT);
        };
    }
}
