package com.hedai.commons.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Puts the native cryptography provider before the JDK's (原生密码库): a signature with RSA costs a twentieth as long as the JVM only
 * compiles quickly, and a fifth later on. Where there is no library for the machine the JDK's own provider does the same work.
 */
public final class NativeCryptography implements ApplicationListener<ApplicationPreparedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(NativeCryptography.class);

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var failure = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
        if (failure == null) {
            AmazonCorrettoCryptoProvider.install();
        } else {
            LOG.warn("no native cryptography on this machine, the JDK's is used: {}", failure.getMessage());
        }
    }
}
