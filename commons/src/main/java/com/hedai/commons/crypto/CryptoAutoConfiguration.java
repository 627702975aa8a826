package com.hedai.commons.crypto;

import com.hedai.commons.id.Ids;
import com.hedai.commons.web.WebAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives every service with a database a {@link Vault}; a bean of {@link KeyEncryptionKeys} replaces the file keystore. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, WebAutoConfiguration.class})
@ConditionalOnProperty("hedai.keys")
@ConditionalOnBean(JdbcClient.class)
@EnableConfigurationProperties(CryptoProperties.class)
public class CryptoAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyEncryptionKeys keyEncryptionKeys(CryptoProperties properties) {
        return FileKeystore.open(properties.keys());
    }

    @Bean
    Vault vault(JdbcClient jdbc, KeyEncryptionKeys keys, Ids ids, Clock clock) {
        return new Vault(new JdbcDataKeys(jdbc, clock), keys, ids::next, clock);
    }

    @Bean
    EncryptedTypeHandler encryptedTypeHandler() {
        return new EncryptedTypeHandler();
    }
}
