package com.hedai.commons.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.Signature;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

class NativeCryptographyTest {
    private static final Set<String> MACHINES = Set.of("amd64", "aarch64");
    private static final byte[] MESSAGE = {1, 2, 3};

    @BeforeEach
    void anApplicationStarts() {
        assumeThat(MACHINES).contains(System.getProperty("os.arch"));
        var application = new SpringApplication(NativeCryptographyTest.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run().close();
    }

    @AfterEach
    void nothingStays() {
        Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
    }

    @Test
    void whatTheNativeProviderSignsTheJdksVerifies() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(keys.getPrivate());
        signing.update(MESSAGE);
        var verifying = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        verifying.initVerify(keys.getPublic());
        verifying.update(MESSAGE);

        assertThat(signing.getProvider().getName()).isEqualTo(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
        assertThat(verifying.verify(signing.sign())).isTrue();
    }
}
