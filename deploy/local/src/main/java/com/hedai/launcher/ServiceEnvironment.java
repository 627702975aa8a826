package com.hedai.launcher;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.RedisServer;
import com.hedai.testing.server.ServiceSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What each process is told through its environment (进程环境变量): addresses and its own secrets, nobody else's. */
final class ServiceEnvironment {
    private final Setup setup;
    private final LocalSecrets secrets;
    private final DatabaseServer database;
    private final RedisServer redis;

    ServiceEnvironment(Setup setup, LocalSecrets secrets, DatabaseServer database, RedisServer redis) {
        this.setup = setup;
        this.secrets = secrets;
        this.database = database;
        this.redis = redis;
    }

    Map<String, String> of(Part part) {
        var variables = new HashMap<String, String>();
        variables.put("HEDAI_PORT", Integer.toString(setup.ports().of(part)));
        variables.put("HEDAI_KEYS", setup.home().keys().toString());
        variables.put("HEDAI_REDIS", redis.url());
        for (Part other : Part.applications()) {
            variables.put(other.urlVariable(), setup.ports().url(other));
        }
        if (part.hasSchema()) {
            ServiceSchema schema = schema(part);
            variables.put("HEDAI_MYSQL", database.jdbcUrl());
            variables.put("HEDAI_DB_PASSWORD", schema.password());
            variables.put("HEDAI_DB_OWNER_PASSWORD", schema.ownerPassword());
        }
        if (part.isService()) {
            variables.put("HEDAI_CLIENT_SECRET", clientSecret(part));
        }
        switch (part) {
            case USER -> variables.put("HEDAI_CLIENT_SECRETS", clientSecrets());
            case AUDIT ->
                variables.put("HEDAI_AUDIT_HEADS", setup.exportedHeads().toString());
            case GATEWAY -> {
                variables.put("HEDAI_SPOOL", setup.data().resolve("spool").toString());
                variables.put("SPRING_PROFILES_ACTIVE", "one-machine");
            }
            case DATABASE, REDIS, SANDBOX, RISK, PAYMENT, LOAN -> {}
        }
        return variables;
    }

    ServiceSchema schema(Part part) {
        return part.schema(secrets);
    }

    private String clientSecrets() {
        return Part.applications().stream()
                .filter(Part::isService)
                .map(part -> part.title() + "=" + clientSecret(part))
                .collect(Collectors.joining(","));
    }

    private String clientSecret(Part part) {
        return secrets.get("client." + part.title());
    }
}
