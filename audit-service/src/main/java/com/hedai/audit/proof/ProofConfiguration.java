package com.hedai.audit.proof;

import com.hedai.commons.work.DurableLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProofConfiguration {
    @Bean
    HeadKeys headKeys(ProofProperties properties) throws IOException, GeneralSecurityException {
        return new HeadKeys(properties.keys());
    }

    @Bean
    HeadFile headFile(ProofProperties properties) throws IOException {
        return new HeadFile(properties.headsFile());
    }

    /** The idle time paces it: at most one head each interval, none while nothing changes. */
    @Bean
    DurableLoop headLoop(TreeHeads heads, ProofProperties properties) {
        return new DurableLoop("tree-heads", properties.headInterval(), () -> {
            try {
                heads.signAndExport();
                return false;
            } catch (IOException failed) {
                throw new UncheckedIOException("tree heads cannot be exported", failed);
            }
        });
    }
}
