package com.hedai.audit.trail;

import java.util.Arrays;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** One reader for each service named in the settings (审计来源), so that a new service joins by a setting. */
@Configuration(proxyBeanMethods = false)
@Import(AuditReaders.Registrar.class)
class AuditReaders {
    static final class Registrar implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment settings) {
            var sources = settings.getRequiredProperty("hedai.audit.sources", String[].class);
            Arrays.stream(sources)
                    .map(String::strip)
                    .forEach(source -> registry.registerBean(
                            "auditOf-" + source,
                            AuditReader.class,
                            bean -> bean.supplier(context -> new AuditReader(source, context.bean(Trail.class)))));
        }
    }
}
