package com.hedai.sandbox.signing;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys of the sandbox (沙箱密钥).
 *
 * @param keys folder with our {@code sandbox-signing.pem} (PKCS #8) and the client's {@code partner-client.pub.pem} (X.509)
 * @param client the only client's name
 * @param window how far a message's time may be from ours
 */
@Validated
@ConfigurationProperties("sandbox.signing")
record SigningProperties(
        @NotNull Path keys,
        @DefaultValue("hedai") String client,
        @DefaultValue("300s") Duration window) {}
