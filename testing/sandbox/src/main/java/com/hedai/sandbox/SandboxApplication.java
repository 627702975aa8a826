package com.hedai.sandbox;

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
        SpringApplication.run(SandboxApplication.class, arguments);
    }

    /** The wall clock of signatures and retries; the bank's day is another one. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
