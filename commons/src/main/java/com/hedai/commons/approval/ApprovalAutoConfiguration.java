package com.hedai.commons.approval;

import com.hedai.commons.audit.AuditAutoConfiguration;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its four-eyes mechanism. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(after = AuditAutoConfiguration.class)
@Import(ChangeRequestController.class)
public class ApprovalAutoConfiguration {
    @Bean
    FourEyes fourEyes(
            JdbcTemplate jdbc,
            Vault vault,
            ObjectProvider<ChangeKind<?>> kinds,
            AuditTrail audit,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        return new FourEyes(
                new ChangeRequests(jdbc, vault),
                new ArrayList<>(kinds.orderedStream().toList()),
                audit,
                json,
                ids,
                clock);
    }
}
