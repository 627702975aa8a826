package com.hedai.acceptance.plain;

import com.hedai.acceptance.Borrower;
import com.hedai.acceptance.Lender;
import com.hedai.acceptance.SchoolClass;
import com.hedai.acceptance.Stage;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.EmergencyContact;
import com.hedai.testing.people.Employment;
import com.hedai.testing.people.Enterprise;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.people.Residence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People whose every value is found again wherever it lies (带标记的借款人), on their way through the whole life of a loan. */
final class Marked {
    /** Shown to everybody on purpose: if it is not found, the search is blind. */
    static final String LENDER = "明文对照小额贷款有限公司";

    private final Stage stage;
    private final Lender lender;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> toldToUsOnly = new LinkedHashMap<>();

    Marked(Stage stage) {
        this.stage = stage;
        this.lender = stage.lender(LENDER);
        lender.hire(stage.administrator(), "institution-manager");
        lender.hire(stage.administrator(), "system-administrator");
        lender.hire(stage.administrator(), "collector");
    }

    /** Applies, signs, receives the money and pays the first instalment. */
    void borrowAndRepay() {
        var person = marked(Archetype.STEADY_SALARIED, "纥奚麒麟");
        value("name", person.name());
        value("identity number", person.identityNumber());
        value("phone", person.phone());
        value("card number", person.cardNumber());
        told("employer", "璟宸犇骉测试工程有限公司");
        told("address", "槑囧胡同玖拾柒号叁单元捌零伍");
        told("contact's name", "尉迟瀚淼");
        told("contact's phone", "19173820465");
        var borrower = Borrower.known(stage.platform(), lender, person);
        var stated = stated(person);
        borrower.signIn().expect(201);
        borrower.becomesKnown();
        borrower.api()
                .put(
                        "/api/v1/me/profile",
                        Map.of(
                                "employment", stated.employment(),
                                "education", stated.education(),
                                "maritalStatus", stated.maritalStatus(),
                                "residence", stated.residence(),
                                "emergencyContact", stated.emergencyContact()))
                .expect(200);
        borrower.consentTo("PRIVACY_POLICY").expect(201);
        borrower.consentTo("CREDIT_INQUIRY").expect(201);
        var card = borrower.bindCard();
        var applied = borrower.apply(Borrower.MICRO_LOAN, "12000.00", 12, card).expect(201);
        var application = borrower.awaitApplication(applied.text("id"), "CONTRACTED");
        lender.staff("risk-supervisor")
                .get("/api/v1/applications/" + applied.text("id"))
                .expect(200);
        var loan = borrower.takesTheContract(application);
        borrower.api()
                .get("/api/v1/contracts/" + application.text("contractId") + "/document")
                .expect(200);
        borrower.awaitLoan("active", loan, seen -> seen.text("status").equals("ACTIVE"));
        lender.closeDaysUntil(LocalDate.parse(
                borrower.schedule(loan).at("items.0").path("dueOn").asString()));
        borrower.awaitInstalmentSettled(loan, 1);
        reveal(borrower);
    }

    private void reveal(Borrower borrower) {
        var account = borrower.api().get("/api/v1/me").expect(200).text("accountId");
        lender.staff("risk-supervisor")
                .post(
                        "/api/v1/user/borrowers/" + account + "/reveals",
                        Map.of("fields", List.of("NAME", "PHONE", "IDENTITY_NUMBER"), "reason", "核对申请材料"))
                .expect(200);
    }

    /** A student and the owner of a firm prove what they are. */
    void prove() {
        var student = marked(Archetype.STUDENT, "夙沙翀羽");
        value("student's name", student.name());
        value("student number", student.studies().studentNumber());
        var studying = Borrower.known(stage.platform(), lender, student);
        studying.signIn().expect(201);
        studying.becomesKnown();
        studying.proveEnrolment(SchoolClass.of(lender.staff("operations"), student.studies())
                        .id())
                .expect(200);
        var owner = marked(Archetype.BUSINESS_OWNER, "亓官燚垚");
        value("owner's name", owner.name());
        value("firm", owner.firm().name());
        value("credit code", owner.firm().unifiedSocialCreditCode());
        var running = Borrower.known(stage.platform(), lender, owner);
        running.signIn().expect(201);
        running.becomesKnown();
        running.proveEnterprise().expect(200);
    }

    /** What the outside world knows, too. */
    private void value(String name, String value) {
        values.put(name, value);
    }

    /** What only the platform was told. */
    private void told(String name, String value) {
        values.put(name, value);
        toldToUsOnly.put(name, value);
    }

    Markers markers() {
        return new Markers(values);
    }

    Markers markersOfOurs() {
        return new Markers(toldToUsOnly);
    }

    private Person marked(Archetype archetype, String name) {
        var one = People.seeded(System.nanoTime(), lender.businessDate()).person(archetype, 1);
        return new Person(
                name,
                one.identityNumber(),
                one.phone(),
                one.employment(),
                one.education(),
                one.maritalStatus(),
                one.residence(),
                one.emergencyContact(),
                one.accounts(),
                one.bureauReport(),
                one.enrolment(),
                one.enterprise() == null ? null : marked(one.enterprise()));
    }

    private static Enterprise marked(Enterprise firm) {
        return new Enterprise(
                "杭州飍飝验证科技有限公司",
                firm.unifiedSocialCreditCode(),
                firm.registeredOn(),
                firm.capital(),
                firm.industry(),
                firm.state());
    }

    /** What the borrower tells the platform about work, home and whom to call; nobody else hears it. */
    private Person stated(Person person) {
        var work = person.employment();
        var home = person.residence();
        return new Person(
                person.name(),
                person.identityNumber(),
                person.phone(),
                new Employment(work.kind(), values.get("employer"), work.since(), work.monthlyIncome()),
                person.education(),
                person.maritalStatus(),
                new Residence(home.province(), home.city(), values.get("address"), home.since()),
                new EmergencyContact(
                        values.get("contact's name"), EmergencyContact.Relation.FRIEND, values.get("contact's phone")),
                person.accounts(),
                person.bureauReport(),
                person.enrolment(),
                person.enterprise());
    }
}
