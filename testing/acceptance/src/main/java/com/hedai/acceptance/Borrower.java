package com.hedai.acceptance;

import com.hedai.testing.people.Person;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** A person with a phone in the hand (借款人), who does at one lender what the app lets people do. */
public final class Borrower {
    /** The product for everybody with an income. */
    public static final String MICRO_LOAN = "personal-micro-loan";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final Lender lender;
    private final Person person;
    private Api api;

    private Borrower(Platform platform, Lender lender, Person person) {
        this.platform = platform;
        this.lender = lender;
        this.person = person;
        this.api = platform.api();
    }

    /** Somebody the outside world knows: bank, bureau, police register. */
    public static Borrower known(Platform platform, Lender lender, Person person) {
        platform.sandbox().register(person);
        return new Borrower(platform, lender, person);
    }

    /** The interface as this person, signed in or not. */
    public Api api() {
        return api;
    }

    public Person person() {
        return person;
    }

    /** Asks for a sign-in code and signs in with it; the first time this registers. */
    public Reply signIn() {
        var before = smsPosition();
        requestSignInCode().expect(202);
        var reply = signInWith(codeAfter(before));
        if (reply.status() == 201) {
            api = platform.api().as(reply.text("accessToken"));
        }
        return reply;
    }

    public Reply requestSignInCode() {
        return platform.api()
                .post("/api/v1/sign-in-codes", Map.of("institution", lender.code(), "phone", person.phone()));
    }

    public Reply signInWith(String code) {
        return platform.api()
                .post(
                        "/api/v1/sessions",
                        Map.of(
                                "grant",
                                "SMS_CODE",
                                "institution",
                                lender.code(),
                                "phone",
                                person.phone(),
                                "code",
                                code));
    }

    /** Proves who this is. */
    public Reply verifyIdentity() {
        return api.put("/api/v1/me/identity", Map.of("name", person.name(), "identityNumber", person.identityNumber()));
    }

    /** Proves who this is, and waits while the register has not answered; the outcome. */
    public Reply becomesKnown() {
        return Await.until(
                "the identity register to answer",
                PATIENCE,
                () -> verifyIdentity().expect(200),
                seen -> !seen.text("status").equals("PENDING"));
    }

    /** Agrees to be looked up and proves to study in a class of the lender's roster. */
    public Reply proveEnrolment(String classId) {
        consentTo("STUDENT_STATUS").expect(201);
        return api.put(
                "/api/v1/me/enrolment",
                Map.of("classId", classId, "studentNumber", person.studies().studentNumber()));
    }

    /** Proves to be the legal representative of the own firm. */
    public Reply proveEnterprise() {
        var firm = person.firm();
        return api.put(
                "/api/v1/me/enterprise",
                Map.of(
                        "name",
                        firm.name(),
                        "unifiedSocialCreditCode",
                        firm.unifiedSocialCreditCode(),
                        "position",
                        "LEGAL_REPRESENTATIVE"));
    }

    /** Fills in work, education, home and whom to call. */
    public Reply fillInProfile() {
        return api.put(
                "/api/v1/me/profile",
                Map.of(
                        "employment", person.employment(),
                        "education", person.education(),
                        "maritalStatus", person.maritalStatus(),
                        "residence", person.residence(),
                        "emergencyContact", person.emergencyContact()));
    }

    /** Agrees to a document in its present version. */
    public Reply consentTo(String document) {
        var documents =
                platform.api().get("/api/v1/consent-documents").expect(200).at("items");
        for (var offered : documents) {
            if (offered.path("code").asString().equals(document)) {
                return api.post(
                        "/api/v1/me/consents",
                        Map.of(
                                "document",
                                document,
                                "version",
                                offered.path("version").asInt()));
            }
        }
        throw new IllegalStateException("no consent document " + document + " in " + documents);
    }

    /** Binds the card on which the salary arrives; its id. */
    public String bindCard() {
        return api.post("/api/v1/cards", Map.of("cardNumber", person.cardNumber(), "phone", person.phone()))
                .expect(201)
                .text("id");
    }

    /** Applies for money to spend; the other parts of an application as most people have them. */
    public Reply apply(String product, String amount, int months, String cardId) {
        return apply(product, amount, months, cardId, UUID.randomUUID().toString());
    }

    public Reply apply(String product, String amount, int months, String cardId, String idempotencyKey) {
        return apply(product, amount, months, cardId, "CONSUMPTION", List.of(), idempotencyKey);
    }

    /** Applies with a purpose and papers uploaded before. */
    public Reply apply(
            String product,
            String amount,
            int months,
            String cardId,
            String purpose,
            List<String> materials,
            String idempotencyKey) {
        return api.post(
                "/api/v1/applications",
                Map.of(
                        "product",
                        product,
                        "amount",
                        amount,
                        "months",
                        months,
                        "purpose",
                        purpose,
                        "cardId",
                        cardId,
                        "materials",
                        materials),
                idempotencyKey);
    }

    /** Uploads a paper such as POVERTY_CERTIFICATE; its id. */
    public Reply upload(String kind, String contentType, byte[] content) {
        return api.send(api.request("/api/v1/materials?kind=" + kind)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Pays from a card now. */
    public Reply pay(String loanId, String amount, String cardId) {
        return api.post("/api/v1/loans/" + loanId + "/repayments", Map.of("amount", amount, "cardId", cardId));
    }

    /** What would settle the loan today. */
    public Reply settlementQuote(String loanId) {
        return api.get("/api/v1/loans/" + loanId + "/settlement-quote");
    }

    /** Settles the loan early for the amount quoted. */
    public Reply settle(String loanId, String amount, String cardId) {
        return api.post("/api/v1/loans/" + loanId + "/settlements", Map.of("amount", amount, "cardId", cardId));
    }

    /** The instalments of a loan. */
    public Reply schedule(String loanId) {
        return api.get("/api/v1/loans/" + loanId + "/schedule").expect(200);
    }

    /** Reads the disclosure, confirms it and signs the contract of an approved application; the loan's id. */
    public String takesTheContract(Reply application) {
        var contractId = application.text("contractId");
        confirmDisclosure(contractId).expect(200);
        sign(contractId).expect(202);
        return awaitApplication(application.text("id"), "SIGNED", "DISBURSING", "DISBURSED", "DISBURSEMENT_FAILED")
                .text("loanId");
    }

    /** Borrows, and pays something back before it is due; the loan's id. */
    public String borrowsAndRepays(String amount, int months, String repaid) {
        var card = getReady();
        var application = apply(MICRO_LOAN, amount, months, card).expect(201).text("id");
        var loan = takesTheContract(awaitApplication(application, "CONTRACTED"));
        awaitLoan("active", loan, seen -> seen.text("status").equals("ACTIVE"));
        var before = loan(loan).text("outstanding.total");
        pay(loan, repaid, card).expect(202);
        awaitLoan("a repayment", loan, seen -> !seen.text("outstanding.total").equals(before));
        return loan;
    }

    /** Registers and does everything that comes before applying; the id of the bound card. */
    public String getReady() {
        signIn().expect(201);
        becomesKnown();
        fillInProfile().expect(200);
        consentTo("PRIVACY_POLICY").expect(201);
        consentTo("CREDIT_INQUIRY").expect(201);
        return bindCard();
    }

    public Reply application(String id) {
        return api.get("/api/v1/applications/" + id).expect(200);
    }

    /** Waits until the application is in one of the states. */
    public Reply awaitApplication(String id, String... states) {
        return Await.until(
                "application " + String.join(" or ", states),
                PATIENCE,
                () -> application(id),
                application -> List.of(states).contains(application.text("status")));
    }

    /** Reads the cost disclosure for as long as is asked, and confirms it. */
    public Reply confirmDisclosure(String contractId) {
        var disclosure =
                api.get("/api/v1/contracts/" + contractId + "/disclosure").expect(200);
        var digest = disclosure.text("digest");
        Await.reading(Duration.ofSeconds(disclosure.at("readingSeconds").asLong()));
        return Await.until(
                "the reading time",
                PATIENCE,
                () -> api.post(
                        "/api/v1/contracts/" + contractId + "/disclosure-confirmation", Map.of("digest", digest)),
                reply -> !reply.code().equals("DISCLOSURE_NOT_READ"));
    }

    /** Asks for a signing code and signs with it. */
    public Reply sign(String contractId) {
        return signWith(contractId, signingCode(contractId));
    }

    public String signingCode(String contractId) {
        var before = smsPosition();
        api.post("/api/v1/me/codes", Map.of("purpose", "SIGN_CONTRACT", "subject", contractId))
                .expect(202);
        return codeAfter(before);
    }

    public Reply signWith(String contractId, String code) {
        return api.post("/api/v1/contracts/" + contractId + "/signature", Map.of("code", code));
    }

    public Reply loan(String id) {
        return api.get("/api/v1/loans/" + id).expect(200);
    }

    /** Waits until the loan fits. */
    public Reply awaitLoan(String what, String id, Predicate<Reply> fits) {
        return Await.until(what, PATIENCE, () -> loan(id), fits);
    }

    /** Waits until an instalment, counted from 1, is repaid in full; its state. */
    public Reply awaitInstalmentSettled(String loanId, int number) {
        return Await.until(
                "instalment " + number + " to be repaid",
                PATIENCE,
                () -> api.get("/api/v1/loans/" + loanId + "/schedule").expect(200),
                schedule -> schedule.text("items." + (number - 1) + ".state").equals("SETTLED"));
    }

    /** Where this phone's messages end; codes asked for later come after it. */
    public long smsPosition() {
        return platform.sandbox().messagePosition(person.phone());
    }

    /** The code in the first message after that position. */
    public String codeAfter(long position) {
        return platform.sandbox().awaitCode(person.phone(), position, PATIENCE);
    }
}
