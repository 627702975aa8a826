package com.hedai.loan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.loan.approval.Digest;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.loan.fixture.Neighbours;
import com.hedai.testing.service.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ContractIT extends LoanServiceTest {
    @Test
    void theDocumentSaysWhoOwesWhatAtWhichPrice() throws IOException {
        var borrower = borrower();
        var contract = contracted(borrower, submitted(borrower));

        var pdf = caller.get(borrower, path(contract, "/document")).body();

        assertThat(text(pdf))
                .contains(Neighbours.NAME, Neighbours.IDENTITY_NUMBER, Neighbours.LENDER)
                .contains("人民币 12,000.00 元", "壹万贰仟元整", "年化利率(单利):10.80%", "年化利率(复利):11.35%")
                .contains("还款计划表", "综合融资成本明示表", "个人征信授权书", "不收取任何其他费用");
        assertThat(Digest.of(pdf))
                .isEqualTo(caller.get(borrower, path(contract, ""))
                        .json()
                        .get("documentDigest")
                        .asString());
    }

    @Test
    void theDisclosureNamesEachItemItsRateAndWhoCollectsIt() {
        var borrower = borrower();
        var contract = contracted(borrower, submitted(borrower));

        var disclosure = caller.get(borrower, path(contract, "/disclosure")).json();

        assertThat(disclosure.get("readingSeconds").asInt()).isEqualTo(5);
        var content = disclosure.get("content");
        assertThat(content.get("principal").asString()).isEqualTo("12000.00");
        assertThat(content.get("apr").asString()).isEqualTo("0.108003");
        assertThat(content.at("/items/0/name/zh").asString()).isEqualTo("利息");
        assertThat(content.at("/items/0/collector").asString()).isEqualTo(Neighbours.LENDER);
        assertThat(content.at("/contingent/0/rate").asString()).isEqualTo("0.162");
        assertThat(content.at("/statement/zh").asString()).contains("不收取任何其他费用");
    }

    @Test
    void nothingIsSignedBeforeTheDisclosureWasReadAndConfirmed() {
        var borrower = borrower();
        var contract = contracted(borrower, submitted(borrower));

        assertThat(sign(borrower, contract, Neighbours.RIGHT_CODE).code()).isEqualTo("DISCLOSURE_NOT_CONFIRMED");
        assertThat(confirm(borrower, contract).code()).isEqualTo("DISCLOSURE_NOT_SHOWN");
        caller.get(borrower, path(contract, "/disclosure"));
        assertThat(confirm(borrower, contract).code()).isEqualTo("DISCLOSURE_NOT_READ");
        clock.advance(Duration.ofSeconds(6));
        assertThat(caller.post(
                                borrower,
                                path(contract, "/disclosure-confirmation"),
                                "{\"digest\": \"%s\"}".formatted("0".repeat(64)))
                        .code())
                .isEqualTo("DISCLOSURE_DIFFERS");
        assertThat(confirm(borrower, contract).json().get("status").asString()).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void aWrongOrExpiredCodeIsRefusedClearly() {
        var borrower = borrower();
        var contract = confirmed(borrower);

        var wrong = sign(borrower, contract, "000000");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("CODE_WRONG");
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("code");
        assertThat(sign(borrower, contract, "111111").code()).isEqualTo("CODE_EXPIRED");
        assertThat(caller.get(borrower, path(contract, "")).json().get("status").asString())
                .isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void theSignatureBindsTheBorrowerTheDocumentAndTheMoment() {
        var borrower = borrower();
        var contract = confirmed(borrower);

        var answer = sign(borrower, contract, Neighbours.RIGHT_CODE);

        assertThat(answer.status()).isEqualTo(202);
        var signed = caller.get(borrower, path(contract, "")).json();
        assertThat(signed.get("status").asString()).isEqualTo("SIGNED");
        assertThat(signed.get("signatureDigest").asString()).matches("[0-9a-f]{64}");
        var fact = jdbc.queryForObject(
                "select data from outbox where type = 'ContractSigned' and subject = ?",
                String.class,
                UuidTypeHandler.bytes(contract));
        assertThat(fact).contains(signed.get("documentDigest").asString()).doesNotContain(Neighbours.NAME);
    }

    @Test
    void theSameSignatureTwiceIsOneLoan() {
        var borrower = borrower();
        var contract = confirmed(borrower);
        var first = sign(borrower, contract, Neighbours.RIGHT_CODE, "sign-key");

        var second = sign(borrower, contract, Neighbours.RIGHT_CODE, "sign-key");

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(sign(borrower, contract, Neighbours.RIGHT_CODE).code()).isEqualTo("CONTRACT_SIGNED_ALREADY");
        assertThat(jdbc.queryForObject(
                        "select count(*) from loan where contract_id = ?",
                        Integer.class,
                        UuidTypeHandler.bytes(contract)))
                .isEqualTo(1);
    }

    @Test
    void theMoneyFollowsTheSignature() {
        var borrower = borrower();
        var application = submitted(borrower);
        var contract = signed(borrower, contracted(borrower, application));
        var disbursement = disbursementOf(contract);
        var loan = loanOf(contract);

        NEIGHBOURS.disbursed(disbursement, loan, "12000.00", "2026-11-22");

        var done = awaitStatus(borrower, application, "DISBURSED");
        assertThat(done.get("loanId").asString()).isEqualTo(loan.toString());
        NEIGHBOURS.disbursed(disbursement, loan, "12000.00", "2026-11-22");
        var other = borrower();
        var later = submitted(other);
        var laterContract = signed(other, contracted(other, later));
        NEIGHBOURS.disbursed(disbursementOf(laterContract), loanOf(laterContract), "12000.00", "2026-11-22");
        awaitStatus(other, later, "DISBURSED");
        assertThat(application(borrower, application)).isEqualTo(done);
    }

    @Test
    void aFailedDisbursementIsTriedAgainUnderANewIdOnceFinanceSaysSo() {
        var borrower = borrower();
        var application = submitted(borrower);
        var contract = signed(borrower, contracted(borrower, application));
        var first = disbursementOf(contract);
        NEIGHBOURS.disbursementFailed(first, loanOf(contract), "HOLDER_MISMATCH");
        awaitStatus(borrower, application, "DISBURSEMENT_FAILED");

        var finance = staff("finance");
        var task = await().until(
                        () -> caller.get(finance, "/api/v1/tasks?limit=200")
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(open ->
                                        open.get("applicationId").asString().equals(application.toString()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        var decided = caller.post(
                finance, "/api/v1/tasks/" + task.get("id").asString() + "/decision", "{\"outcome\": \"APPROVE\"}");

        assertThat(decided.status()).isEqualTo(200);
        awaitStatus(borrower, application, "DISBURSING");
        var second =
                await().atMost(Duration.ofSeconds(10)).until(() -> disbursementOf(contract), id -> !id.equals(first));
        NEIGHBOURS.disbursed(second, loanOf(contract), "12000.00", "2026-11-22");
        awaitStatus(borrower, application, "DISBURSED");
    }

    @Test
    void aContractThatIsNotSignedInTimeExpires() {
        var borrower = borrower();
        var application = submitted(borrower);
        var contract = contracted(borrower, application);

        clock.advance(Duration.ofDays(7).plusMinutes(1));

        awaitStatus(borrower, application, "EXPIRED");
        assertThat(caller.get(borrower, path(contract, "")).json().get("status").asString())
                .isEqualTo("VOID");
        assertThat(confirm(borrower, contract).code()).isEqualTo("CONTRACT_VOID");
    }

    @Test
    void eachLookAtTheDocumentByStaffLeavesARecord() {
        var borrower = borrower();
        var contract = contracted(borrower, submitted(borrower));
        var supervisor = staff("risk-supervisor").may("loan:contract-document:read", Scope.INSTITUTION);
        var finance = staff("finance").may("loan:contract:read", Scope.INSTITUTION);

        assertThat(caller.get(supervisor, path(contract, "/document")).status()).isEqualTo(200);
        assertThat(caller.get(finance, path(contract, "/document")).status()).isEqualTo(403);
        assertThat(caller.get(borrower(), path(contract, "/document")).status()).isEqualTo(404);

        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox where stream = 'audit' and data like '%loan:contract-document:read%' and data like ?",
                        Integer.class, "%" + supervisor.accountId() + "%"))
                .isEqualTo(1);
    }

    private static String path(UUID contract, String rest) {
        return "/api/v1/contracts/" + contract + rest;
    }

    private Reply confirm(Person borrower, UUID contract) {
        return caller.post(borrower, path(contract, "/disclosure-confirmation"), "");
    }

    private Reply sign(Person borrower, UUID contract, String code) {
        return sign(borrower, contract, code, UUID.randomUUID().toString());
    }

    private Reply sign(Person borrower, UUID contract, String code, String key) {
        return caller.post(borrower, path(contract, "/signature"), "{\"code\": \"%s\"}".formatted(code), key);
    }

    private UUID confirmed(Person borrower) {
        return confirmed(borrower, contracted(borrower, submitted(borrower)));
    }

    private UUID confirmed(Person borrower, UUID contract) {
        caller.get(borrower, path(contract, "/disclosure"));
        clock.advance(Duration.ofSeconds(6));
        assertThat(confirm(borrower, contract).status()).isEqualTo(200);
        return contract;
    }

    private UUID signed(Person borrower, UUID contract) {
        confirmed(borrower, contract);
        assertThat(sign(borrower, contract, Neighbours.RIGHT_CODE).status()).isEqualTo(202);
        return contract;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
