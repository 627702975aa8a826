package com.hedai.commons.audit;

import com.hedai.commons.feed.FeedAutoConfiguration;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Denials;
import com.hedai.commons.security.SecurityProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its audit trail. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(after = FeedAutoConfiguration.class)
public class AuditAutoConfiguration {
    @Bean
    GroupCommit auditGroupCommit(Outbox outbox, TransactionTemplate transactions) {
        return new GroupCommit(outbox, transactions);
    }

    @Bean
    AuditTrail auditTrail(SecurityProperties service, Outbox outbox, GroupCommit group, Ids ids, Clock clock) {
        return new AuditTrail(service.service(), outbox, group, new OwnViews(clock), ids, clock);
    }

    @Bean
    Denials denials(AuditTrail audit) {
        return (actor, operation, target) -> audit.refused(actor, operation, "endpoint", null, target);
    }
}
