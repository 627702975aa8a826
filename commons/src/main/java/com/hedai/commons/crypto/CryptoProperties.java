package com.hedai.commons.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of field encryption.
 *
 * @param keys the folder that holds {@code field-keys.p12} and {@code field-keys.password}
 */
@ConfigurationProperties("hedai")
record CryptoProperties(Path keys) {}
