package com.hedai.loan.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.security.Actors;
import com.hedai.loan.fixture.FakeService.Request;
import com.hedai.loan.fixture.FakeService.Response;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.loan.fixture.Neighbours;
import com.hedai.testing.service.TestIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class MessageIT extends LoanServiceTest {
    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void messagesAreTakenAgain() {
        NEIGHBOURS.user().on(Neighbours.MESSAGE, Neighbours::accepted);
    }

    @Test
    void theSameMessageToldTwiceIsSentOnce() {
        var id = UUID.randomUUID();

        tell(id);
        tell(id);

        await().atMost(Duration.ofSeconds(10)).until(() -> state(id).equals("SENT"));
        assertThat(sent(id)).hasSize(1);
    }

    @Test
    void aMessageNobodyTookIsSentAgainUnderItsId() {
        NEIGHBOURS.user().on(Neighbours.MESSAGE, _ -> new Response(503, "{}"));
        var id = UUID.randomUUID();
        tell(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> !sent(id).isEmpty());
        assertThat(state(id)).isEqualTo("WAITING");

        NEIGHBOURS.user().on(Neighbours.MESSAGE, Neighbours::accepted);
        clock.advance(Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(20)).until(() -> state(id).equals("SENT"));
    }

    @Test
    void whatIsRefusedIsNotSentForEver() {
        NEIGHBOURS.user().on(Neighbours.MESSAGE, _ -> new Response(422, "{\"code\": \"TEMPLATE_UNKNOWN\"}"));
        var id = UUID.randomUUID();

        tell(id);

        await().atMost(Duration.ofSeconds(10)).until(() -> state(id).equals("REFUSED"));
    }

    private void tell(UUID id) {
        Actors.asSystem(
                "loan-service",
                TestIdentity.INSTITUTION,
                () -> transaction.executeWithoutResult(_ -> messages.tell(
                        id,
                        TestIdentity.INSTITUTION,
                        UUID.randomUUID(),
                        MessageTemplate.APPLICATION_APPROVED,
                        Map.of("number", "AP20261122-7K3F9Q2X"))));
    }

    private List<Request> sent(UUID id) {
        return NEIGHBOURS.user().requests("/internal/v1/messages/" + id);
    }

    private String state(UUID id) {
        return jdbc.queryForObject("select state from borrower_message where id = ?", String.class, (Object)
                com.hedai.commons.persistence.UuidTypeHandler.bytes(id));
    }
}
