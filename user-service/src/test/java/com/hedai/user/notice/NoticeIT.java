package com.hedai.user.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.feed.Streams;
import com.hedai.commons.time.BusinessTime;
import com.hedai.testing.contract.FactFeed;
import com.hedai.user.WholeService;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class NoticeIT extends WholeService {
    @Autowired
    private LoanFacts facts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyActiveHolderOfTheRoleAtTheLenderIsTold() {
        var lender = lender();
        var called = colleague(lender, "risk-supervisor");
        var alsoCalled = colleague(lender, "risk-supervisor");
        var otherRole = colleague(lender, "reviewer");
        var elsewhere = colleague(lender(), "risk-supervisor");

        escalated(lender, "risk-supervisor");

        var notice = notices(called).getFirst();
        assertThat(notice.get("applicationNumber").asString()).isEqualTo("A20261122000017");
        assertThat(notice.get("zh").asString()).isEqualTo("申请 A20261122000017 的审核已超过办理时限，请尽快处理。");
        assertThat(notice.get("en").asString()).contains("review of application A20261122000017");
        assertThat(notices(alsoCalled)).hasSize(1);
        assertThat(notices(otherRole)).isEmpty();
        assertThat(notices(elsewhere)).isEmpty();
        assertThat(audited(UUID.fromString(notice.get("id").asString()))).contains("user:notice:make");
    }

    @Test
    void whoLeftAPhoneGetsATextMessageToo() {
        // by day: at night it would wait
        clock.moveTo(clock.instant()
                .atZone(BusinessTime.ZONE)
                .plusDays(1)
                .with(LocalTime.of(10, 0))
                .toInstant());
        var lender = lender();
        var phone = phone();
        colleague(lender, "risk-supervisor", Map.of("phone", phone));

        escalated(lender, "risk-supervisor");

        assertThat(partners.smsTo(phone, 0).text()).isEqualTo("【合贷】申请 A20261122000017 的审核已超过办理时限，请登录工作台处理。");
        var plain = database.sql("select count(*) from staff where instr(phone, ?) > 0")
                .param(phone)
                .query(Integer.class)
                .single();
        assertThat(plain).isZero();
    }

    @Test
    void thePhoneOfAMemberOfStaffIsStillFreeForABorrower() {
        var lender = lender();
        var phone = phone();
        var member = colleague(lender, "risk-supervisor", Map.of("phone", phone));

        assertThat(borrower(lender, phone).id()).isNotEqualTo(member.id());
    }

    @Test
    void aDisabledPersonIsNotTold() {
        var lender = lender();
        var gone = colleague(lender, "risk-supervisor");
        api.post(administrator(), "/api/v1/staff/" + gone.id() + "/disablement", null);

        escalated(lender, "risk-supervisor");

        assertThat(count(gone)).isZero();
    }

    @Test
    void aNoticeIsReadOnceAndOnlyByItsReader() {
        var lender = lender();
        var called = colleague(lender, "risk-supervisor");
        var other = colleague(lender, "risk-supervisor");
        escalated(lender, "risk-supervisor");
        var id = notices(called).getFirst().get("id").asString();
        var path = "/api/v1/me/notices/" + id + "/reading";

        assertThat(api.post(other.bearer(), path, null).status()).isEqualTo(404);
        assertThat(api.post(called.bearer(), path, null).status()).isEqualTo(204);
        assertThat(api.post(called.bearer(), path, null).status()).isEqualTo(204);

        assertThat(notices(called).getFirst().get("readAt").isNull()).isFalse();
        assertThat(api.get(called.bearer(), "/api/v1/me/notices?unread=true")
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(audited(UUID.fromString(id))).containsOnlyOnce("user:notice:mark");
    }

    @Test
    void withoutARoleNobodyIsCalledAndOtherFactsArePassedBy() {
        var lender = lender();
        var reviewer = colleague(lender, "reviewer");

        apply(lender, "TaskEscalated", """
                {"taskId": "%s", "applicationId": "%s", "applicationNumber": "A1", "step": "REVIEW", "role": null,
                 "dueAt": null}
                """.formatted(UUID.randomUUID(), UUID.randomUUID()));
        apply(
                lender,
                "LoanSettled",
                "{\"loanId\": \"%s\", \"settledOn\": \"2026-11-22\"}".formatted(UUID.randomUUID()));

        assertThat(count(reviewer)).isZero();
    }

    private void escalated(Lender lender, String role) {
        apply(lender, "TaskEscalated", """
                {"taskId": "%s", "applicationId": "%s", "applicationNumber": "A20261122000017", "step": "REVIEW",
                 "role": "%s", "dueAt": "2026-11-22T01:00:00Z"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), role));
    }

    /** As the subscription does: in the transaction that moves its cursor. */
    private void apply(Lender lender, String type, String data) {
        var fact = FactFeed.fact("loan-service", Streams.DOMAIN, type, UUID.randomUUID(), lender.id(), data);
        transaction.executeWithoutResult(_ -> facts.apply(fact));
    }

    private List<JsonNode> notices(Colleague reader) {
        return api.get(reader.bearer(), "/api/v1/me/notices")
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private int count(Colleague reader) {
        return database.sql("select count(*) from staff_notice where account_id = ?")
                .param(bytes(reader.id()))
                .query(Integer.class)
                .single();
    }
}
