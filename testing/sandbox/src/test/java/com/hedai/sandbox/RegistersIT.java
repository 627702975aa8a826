package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RegistersIT extends SandboxTest {
    @Test
    void aStudentIsCheckedByNameIdentityAndStudentNumber() throws IOException {
        var student = registered(Archetype.STUDENT);
        var number = student.studies().studentNumber();

        var match = enrolment(student, student.name(), number, "consent-1");

        assertThat(match.value("outcome")).isEqualTo("MATCH");
        assertThat(match.value("school")).isEqualTo(student.studies().school());
        assertThat(match.value("level")).isEqualTo(student.studies().level().name());
        assertThat(match.json().path("entryYear").asInt())
                .isEqualTo(student.studies().entryYear());
        assertThat(match.value("expectedGraduation"))
                .isEqualTo(student.studies().expectedGraduation().toString());
        assertThat(enrolment(student, "某某某", number, "consent-1").value("outcome"))
                .isEqualTo("MISMATCH");
        assertThat(enrolment(student, student.name(), "1", "consent-1").value("outcome"))
                .isEqualTo("MISMATCH");
    }

    @Test
    void whoDoesNotStudyIsNotFoundAndNobodyIsToldWithoutAnAuthorisation() throws IOException {
        var worker = registered();

        assertThat(enrolment(worker, worker.name(), "20240001", "consent-1").value("outcome"))
                .isEqualTo("NOT_FOUND");
        assertThat(enrolment(worker, worker.name(), "20240001", "").value("code"))
                .isEqualTo("AUTHORISATION_REQUIRED");
    }

    @Test
    void aFirmIsCheckedByCodeNameAndLegalRepresentative() throws IOException {
        var owner = registered(Archetype.BUSINESS_OWNER);
        var stranger = registered();
        var firm = owner.firm();

        var match = enterprise(firm.name(), firm.unifiedSocialCreditCode(), owner);

        assertThat(match.value("outcome")).isEqualTo("MATCH");
        assertThat(match.json().path("legalRepresentativeMatches").asBoolean()).isTrue();
        assertThat(match.value("registeredOn")).isEqualTo(firm.registeredOn().toString());
        assertThat(match.value("capital")).isEqualTo(firm.capital().toString());
        assertThat(match.value("state")).isEqualTo("ACTIVE");
        assertThat(enterprise(firm.name(), firm.unifiedSocialCreditCode(), stranger)
                        .json()
                        .path("legalRepresentativeMatches")
                        .asBoolean())
                .isFalse();
        assertThat(enterprise("另一家有限公司", firm.unifiedSocialCreditCode(), owner).value("outcome"))
                .isEqualTo("MISMATCH");
        assertThat(enterprise(firm.name(), "91350100M000100Y43", owner).value("outcome"))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aFirmHasAnAccountOfItsOwn() throws IOException {
        var owner = registered(Archetype.BUSINESS_OWNER);

        var accounts = client.post(
                        "/statement-source/v1/bank-statements", """
                        {"name": "%s", "identityNumber": "%s", "authorisationId": "consent-1", "months": 6}""".formatted(owner.name(), owner.identityNumber()))
                .json()
                .path("accounts");

        assertThat(accounts).hasSize(2);
        assertThat(accounts.valueStream()
                        .flatMap(account -> account.path("transactions").valueStream())
                        .map(transaction -> transaction.path("category").asString("")))
                .contains("BUSINESS_INCOME", "BUSINESS_EXPENSE");
    }

    @Test
    void theRegistersFailLikeOtherPartners() throws IOException {
        var student = registered(Archetype.STUDENT);
        control.addFault(FaultOrder.next("chsi", "enrolment-checks", Mode.ERROR_500));
        control.addFault(FaultOrder.next("registry", "enterprise-checks", Mode.DECLINE));

        assertThat(enrolment(student, student.name(), "1", "consent-1").status())
                .isEqualTo(500);
        assertThat(enterprise("另一家有限公司", "91350100M000100Y43", student).value("outcome"))
                .isEqualTo("MISMATCH");
    }

    private PartnerRequests.Answer enrolment(Person person, String name, String number, String consent)
            throws IOException {
        return client.post("/chsi/v1/enrolment-checks", """
                {"name": "%s", "identityNumber": "%s", "studentNumber": "%s", "authorisationId": "%s"}""".formatted(name, person.identityNumber(), number, consent));
    }

    private PartnerRequests.Answer enterprise(String name, String code, Person person) throws IOException {
        return client.post(
                "/registry/v1/enterprise-checks", """
                {"name": "%s", "unifiedSocialCreditCode": "%s",
                 "legalRepresentative": {"name": "%s", "identityNumber": "%s"}}""".formatted(name, code, person.name(), person.identityNumber()));
    }
}
