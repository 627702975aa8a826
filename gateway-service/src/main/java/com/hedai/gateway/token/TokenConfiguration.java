package com.hedai.gateway.token;

import com.hedai.commons.security.RevocationClient;
import com.hedai.commons.security.RevocationFeed;
import com.hedai.commons.security.RevocationReadiness;
import com.hedai.commons.security.Revocations;
import com.hedai.commons.security.ServiceTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    ServiceTokens serviceTokens(TokenProperties properties, Clock clock) {
        return new ServiceTokens(properties.authority(), "gateway-service", properties.clientSecret(), clock);
    }

    @Bean
    Revocations revocations(Clock clock) {
        return new Revocations(clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RevocationFeed revocationFeed(TokenProperties properties, ServiceTokens tokens, Revocations revocations) {
        return new RevocationFeed(new RevocationClient(properties.authority(), tokens), revocations);
    }

    @Bean
    RevocationReadiness revocationsHealthIndicator(Revocations revocations) {
        return new RevocationReadiness(revocations);
    }

    @Bean
    TokenCheck tokenCheck(TokenProperties properties, Clock clock) {
        var keys = new KeySet(properties.authority().resolve("/oauth2/jwks"), System::nanoTime);
        return new TokenCheck(keys, properties.authority(), clock);
    }
}
