package com.hedai.sandbox;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the partner sandbox (合作方沙箱). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SandboxApplication {
    public static void main(String[] arguments) {
        signsNatively();
        SpringApplication.run(SandboxApplication.class, arguments);
    }

    /** A quickly compiled JVM takes some 35 ms for a signature with RSA, the native provider 1 to 2; without it the JDK's works too. */
    private static void signsNatively() {
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            AmazonCorrettoCryptoProvider.install();
        }
    }

    /** The wall clock of signatures and retries; the bank's day is another one. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
