package com.hedai.commons.crypto;

import com.hedai.commons.id.Ids;
import com.hedai.commons.web.WebAutoConfiguration;
import com.hedai.commons.work.DurableLoop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every service with a database a {@link Vault}; a bean of {@link KeyEncryptionKeys} replaces the file keystore. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, WebAutoConfiguration.class})
@ConditionalOnProperty("hedai.keys")
@ConditionalOnBean(JdbcClient.class)
@EnableConfigurationProperties(CryptoProperties.class)
public class CryptoAutoConfiguration {
    private static final Duration ROTATION_PAUSE = Duration.ofSeconds(30);

    @Bean
    @ConditionalOnMissingBean
    KeyEncryptionKeys keyEncryptionKeys(CryptoProperties properties) {
        return FileKeystore.open(properties.keys());
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, KeyEncryptionKeys keys, Ids ids, Clock clock) {
        return new KeyRing(new JdbcDataKeys(jdbc, clock), keys, ids::next, clock);
    }

    @Bean
    Vault vault(KeyRing ring, KeyEncryptionKeys keys) {
        return new Vault(ring, keys);
    }

    @Bean
    KeyRotation keyRotation(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            KeyRing ring,
            Vault vault,
            KeyEncryptionKeys keys,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new KeyRotation(
                new RotatingKeys(jdbc), transactions, ring, vault, keys, ColumnCatalogue.of(service), clock);
    }

    @Bean
    DurableLoop keyRotationLoop(KeyRotation rotation) {
        return new DurableLoop("key-rotation", ROTATION_PAUSE, rotation::step);
    }

    @Bean
    EncryptedTypeHandler encryptedTypeHandler() {
        return new EncryptedTypeHandler();
    }
}
