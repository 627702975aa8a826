package com.hedai.deploy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a service is told through its environment (环境变量规矩): all it needs, and nothing that it does not read. */
final class VariableRules {
    static final String OWNER_PASSWORD = "HEDAI_DB_OWNER_PASSWORD";
    static final Set<String> SECRET =
            Set.of("HEDAI_DB_PASSWORD", OWNER_PASSWORD, "HEDAI_CLIENT_SECRET", "HEDAI_CLIENT_SECRETS", "HEDAI_REDIS");
    static final String NO_MIGRATION = "SPRING_FLYWAY_ENABLED";

    /** Read by the Java runtime and by Spring Boot, for every service. */
    private static final Set<String> BELOW_US = Set.of(
            "JDK_JAVA_OPTIONS", "SERVER_ADDRESS", "SPRING_CONFIG_IMPORT", "SPRING_PROFILES_ACTIVE", NO_MIGRATION);

    private final Configuration configuration;
    private final String where;
    private final Faults faults;

    VariableRules(Configuration configuration, String where, Faults faults) {
        this.configuration = configuration;
        this.where = where;
        this.faults = faults;
    }

    /**
     * @param plain values that stand in the files, by name
     * @param secret names whose values come from outside
     * @param migrates whether this process brings the schema up to date
     */
    void check(Map<String, String> plain, Set<String> secret, boolean migrates) {
        var told = new TreeSet<>(plain.keySet());
        told.addAll(secret);
        for (String name : needed(migrates)) {
            faults.unless(told.contains(name), "%s: %s is missing", where, name);
        }
        for (String name : told) {
            faults.unless(isRead(name, migrates), "%s: %s is given, but nothing reads it", where, name);
        }
        for (String name : plain.keySet()) {
            faults.unless(!SECRET.contains(name), "%s: %s is secret and must come from outside", where, name);
            faults.unless(
                    !plain.get(name).matches("(?i).*(password|secret)=.*|.*//[^/]*:[^/]*@.*"),
                    "%s: %s holds a secret",
                    where,
                    name);
        }
        for (String name : secret) {
            faults.unless(SECRET.contains(name), "%s: %s is no secret", where, name);
        }
        faults.unless(
                "0.0.0.0".equals(plain.get("SERVER_ADDRESS")),
                "%s: SERVER_ADDRESS %s (expected: 0.0.0.0, or nobody outside the container reaches it)",
                where,
                plain.get("SERVER_ADDRESS"));
        if (configuration.hasSchema()) {
            faults.unless(
                    migrates != "false".equals(plain.get(NO_MIGRATION)),
                    migrates
                            ? "%s: %s stops the migration"
                            : "%s: %s must be false, or it asks for the owner's password",
                    where,
                    NO_MIGRATION);
        }
    }

    private Set<String> needed(boolean migrates) {
        var needed = new TreeSet<String>();
        configuration.variables().forEach((name, fallback) -> {
            boolean useless = fallback == null || fallback.isEmpty() || fallback.equals("0");
            boolean thisMachine = fallback != null && (fallback.contains("127.0.0.1") || fallback.startsWith(".hedai"));
            if ((useless || thisMachine) && isRead(name, migrates)) {
                needed.add(name);
            }
        });
        return needed;
    }

    private boolean isRead(String name, boolean migrates) {
        if (name.equals(OWNER_PASSWORD) && !migrates) {
            return false;
        }
        if (name.matches("HEDAI_[A-Z]+_URL")) {
            return leadsSomewhere(name);
        }
        return configuration.variables().containsKey(name) || BELOW_US.contains(name);
    }

    private boolean leadsSomewhere(String name) {
        if (name.equals(Service.SANDBOX.urlVariable())) {
            return configuration.neighbours().contains("partners");
        }
        return Service.ours().stream()
                .filter(other -> other.urlVariable().equals(name))
                .anyMatch(other -> configuration.neighbours().contains(other.title()));
    }
}
