package com.hedai.sandbox.signing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys once, at the start. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {
    @Bean
    Signatures signatures(SigningProperties properties) {
        return Signatures.read(properties.keys());
    }
}
