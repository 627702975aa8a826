package com.hedai.testing.service;

import com.hedai.testing.server.Schemas;
import com.hedai.testing.server.ServiceSchema;
import com.hedai.testing.server.TestServers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Gives a service under test its schema, Redis, keys, clock and authority before its first bean is made. */
final class ServiceInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Nobody listens on port 9: a neighbour that a test forgot to replace refuses at once. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final String CLIENT_SECRET = "only-in-tests";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        var clock = new MovableClock();
        var identity = new TestIdentity(Prepared.keys(), clock);
        var properties = new HashMap<String, Object>(neighbours());
        properties.put("HEDAI_USER_URL", identity.address());
        properties.put("HEDAI_CLIENT_SECRET", CLIENT_SECRET);
        properties.put("HEDAI_KEYS", Prepared.keys().toString());
        properties.put("springdoc.api-docs.enabled", "true");
        // A moved clock must not make the last word about revoked sessions look old.
        properties.put("hedai.security.stale-after", "3650d");
        // For OpenApiContract; a service in production offers no such document.
        properties.put("springdoc.api-docs.enabled", "true");
        properties.put("HEDAI_REDIS", TestServers.redis().freshDatabase());
        String base = context.getEnvironment().getProperty("hedai.schema");
        if (base != null) {
            properties.putAll(database(base, beans));
        }
        // Below what a test or the command line says, above the environment and application.yml.
        context.getEnvironment()
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("hedai-test", properties));
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("testIdentity", identity);
        beans.registerDisposableBean("testIdentity", identity::close);
    }

    private static Map<String, String> neighbours() {
        var urls = new HashMap<String, String>();
        for (String name : new String[] {"LOAN", "RISK", "PAYMENT", "AUDIT", "GATEWAY", "PARTNERS"}) {
            urls.put("HEDAI_" + name + "_URL", NOBODY);
        }
        return urls;
    }

    private static Map<String, String> database(String base, DefaultListableBeanFactory beans) {
        var server = TestServers.database();
        var schemas = new Schemas(server);
        ServiceSchema schema = schemas.fresh(base);
        if (!TestServers.areThrownAway()) {
            // Registered first, so destroyed last: the service has closed its connections by then.
            beans.registerDisposableBean("testSchema", () -> schemas.drop(schema));
        }
        return Map.of(
                "hedai.schema", schema.name(),
                "HEDAI_MYSQL", server.jdbcUrl(),
                "HEDAI_DB_PASSWORD", schema.password(),
                "HEDAI_DB_OWNER_PASSWORD", schema.ownerPassword());
    }
}
