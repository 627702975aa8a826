package com.hedai.user.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.testing.service.Person;
import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevealIT extends WholeService {
    private static final String REASON = "逾期 7 天,电话提醒";

    @Test
    void aCollectorGetsThePhoneForAReasonThatStaysOnRecord() {
        var borrower = borrower();

        var revealed = reveal(collector(borrower.lender()), borrower.id(), REASON, "PHONE", "NAME");

        assertThat(revealed.status()).isEqualTo(200);
        assertThat(revealed.body().at("/values/PHONE").asString()).isEqualTo(borrower.phone());
        assertThat(revealed.body().at("/values/NAME").isMissingNode()).isTrue();
        assertThat(records(borrower.id()))
                .singleElement()
                .asString()
                .contains("\"kind\":\"VIEW\"", REASON, "\"fields\":[\"NAME\",\"PHONE\"]")
                .doesNotContain(borrower.phone());
    }

    @Test
    void whatIdentifiesAPersonNeedsMore() {
        var borrower = borrower();
        var collector = collector(borrower.lender());

        assertThat(reveal(collector, borrower.id(), REASON, "PHONE", "ADDRESS").status())
                .isEqualTo(403);
        assertThat(reveal(
                                collector.may("user:identity:reveal", Scope.INSTITUTION),
                                borrower.id(),
                                REASON,
                                "PHONE",
                                "ADDRESS")
                        .status())
                .isEqualTo(200);
        assertThat(records(borrower.id())).hasSize(1);
    }

    @Test
    void withoutAReasonOrInAnotherLendersBooksNothingIsShown() {
        var borrower = borrower();

        assertThat(reveal(collector(borrower.lender()), borrower.id(), " ", "PHONE")
                        .status())
                .isEqualTo(400);
        assertThat(reveal(collector(lender()), borrower.id(), REASON, "PHONE").status())
                .isEqualTo(404);
        assertThat(records(borrower.id())).isEmpty();
    }

    private Person collector(Lender lender) {
        return identity.staff("collector")
                .may("user:borrower:reveal", Scope.INSTITUTION)
                .at(lender.id());
    }

    private Api.Reply reveal(Person person, UUID borrower, String reason, String... fields) {
        return api.post(
                person.bearer(),
                "/api/v1/user/borrowers/" + borrower + "/reveals",
                Map.of("fields", List.of(fields), "reason", reason));
    }

    /** What the trail holds of reveals of this borrower. */
    private List<String> records(UUID borrower) {
        return database.sql("select data from outbox where stream = 'audit' and data like ? and data like ?")
                .param("%user:borrower:reveal%")
                .param("%" + borrower + "%")
                .query(String.class)
                .list();
    }
}
