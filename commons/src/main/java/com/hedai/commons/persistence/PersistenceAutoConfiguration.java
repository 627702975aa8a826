package com.hedai.commons.persistence;

import org.apache.ibatis.type.TypeHandler;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Registers the type handlers of shared values with MyBatis and brings the schema up to date. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(before = MybatisAutoConfiguration.class)
public class PersistenceAutoConfiguration {
    /** Only a start that has something to migrate is warned that numbers may come out of order. */
    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            if (flyway.info().pending().length > 0) {
                flyway.migrate();
            } else {
                flyway.validate();
            }
        };
    }

    @Bean
    ConfigurationCustomizer typeHandlers(ObjectProvider<TypeHandler<?>> more) {
        return configuration -> {
            var handlers = configuration.getTypeHandlerRegistry();
            handlers.register(UuidTypeHandler.class);
            handlers.register(MoneyTypeHandler.class);
            handlers.register(AnnualRateTypeHandler.class);
            handlers.register(InstantTypeHandler.class);
            more.forEach(handlers::register);
        };
    }
}
