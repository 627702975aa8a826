package com.hedai.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.TestIdentity;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who watches the watchmen: the service reads its own feed like everybody else's. */
@HedaiServiceTest(properties = "hedai.audit.sources=loan-service,audit-service")
class OwnViewsIT {
    private static final FeedFake LOAN = new FeedFake("loan-service");
    private static final Relay OWN = new Relay();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("HEDAI_LOAN_URL", LOAN::address);
        settings.add("HEDAI_AUDIT_URL", OWN::address);
        settings.add("HEDAI_AUDIT_HEADS", () -> Heads.fresh().toString());
    }

    @AfterAll
    static void stop() {
        LOAN.close();
        OWN.close();
    }

    @Test
    void whoLooksLeavesARecordToo(@LocalServerPort int port, @Autowired TestIdentity identity) {
        OWN.to(port);
        var api = new Api(port);
        var auditor = identity.staff("auditor").may("audit:record:read", Scope.PLATFORM);
        var id = UUID.randomUUID();
        LOAN.publish(Samples.record(
                id,
                Samples.LENDER,
                UUID.randomUUID(),
                "reviewer",
                "loan:application:read",
                "VIEW",
                UUID.randomUUID(),
                "2026-11-22T02:00:00Z"));
        Eventually.is(
                () -> api.get("/api/v1/audit/records/" + id, auditor.bearer()).status() == 200);

        var query = "/api/v1/audit/records?objectId=" + id + "&actor=" + auditor.accountId();
        Eventually.is(() -> !api.get(query, auditor.bearer()).items().isEmpty());

        var record = api.get(query, auditor.bearer()).items().getFirst();
        assertThat(record.path("service").asString()).isEqualTo("audit-service");
        assertThat(record.path("operation").asString()).isEqualTo("audit:record:read");
        assertThat(record.path("role").asString()).isEqualTo("auditor");
        assertThat(record.path("kind").asString()).isEqualTo("VIEW");
    }
}
