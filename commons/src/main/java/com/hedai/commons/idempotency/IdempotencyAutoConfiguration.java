package com.hedai.commons.idempotency;

import com.hedai.commons.crypto.CryptoAutoConfiguration;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.web.WebAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its idempotent commands. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(
        after = {WebAutoConfiguration.class, CryptoAutoConfiguration.class, TransactionAutoConfiguration.class})
@EnableConfigurationProperties(IdempotencyProperties.class)
public class IdempotencyAutoConfiguration {
    @Bean
    IdempotencyKeys idempotencyKeys(JdbcTemplate jdbc, Clock clock, IdempotencyProperties properties) {
        return new IdempotencyKeys(jdbc, clock, properties.keep());
    }

    @Bean
    Idempotency idempotency(
            IdempotencyKeys keys, Vault vault, TransactionTemplate transactions, JsonMapper json, Ids ids) {
        return new Idempotency(keys, new AnswerSeal(vault), transactions, json, ids);
    }
}
