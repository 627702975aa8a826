package com.hedai.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rules for {@code deploy/compose/compose.yaml} (Compose 文件的规矩). */
final class ComposeRules {
    static final String FILE = "deploy/compose/compose.yaml";
    private static final Set<String> TOP = Set.of("name", "services", "networks", "volumes", "x-ours", "x-everywhere");
    private static final Set<String> KEYS = Set.of(
            "image",
            "build",
            "user",
            "command",
            "environment",
            "volumes",
            "depends_on",
            "healthcheck",
            "networks",
            "ports",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "pids_limit",
            "mem_limit",
            "stop_grace_period");
    private static final Set<String> HEALTH =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval");
    private static final Set<String> SERVERS = Set.of("mysql", "redis");

    private final Sources sources;
    private final Faults faults = new Faults();
    private final Map<String, Map<String, Object>> services = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> variables = new TreeMap<>();

    private ComposeRules(Sources sources) {
        this.sources = sources;
    }

    static List<String> faults(Sources sources) {
        var rules = new ComposeRules(sources);
        try {
            rules.read();
            rules.check();
        } catch (IllegalArgumentException | org.yaml.snakeyaml.error.YAMLException unreadable) {
            rules.faults.add("compose.yaml: %s", unreadable.getMessage());
        }
        return rules.faults.lines();
    }

    private void read() {
        var file = StrictYaml.document(sources.text(FILE));
        faults.unknown("compose.yaml", file.keySet(), TOP);
        StrictYaml.map(file.get("services")).forEach((name, value) -> {
            var service = StrictYaml.map(value);
            services.put(name, service);
            faults.unknown(name, service.keySet(), KEYS);
            if (service.get("healthcheck") instanceof Map<?, ?> health) {
                faults.unknown(name + ": healthcheck", StrictYaml.map(health).keySet(), HEALTH);
            }
            var told = new LinkedHashMap<String, String>();
            if (service.get("environment") instanceof Map<?, ?> map) {
                map.forEach((variable, one) -> told.put(variable.toString(), String.valueOf(one)));
            }
            variables.put(name, told);
        });
        var expected = new TreeSet<>(SERVERS);
        for (Service service : Service.values()) {
            expected.add(service.title());
        }
        faults.differ("services", services.keySet(), expected);
        named("networks", file.get("networks"));
        named("volumes", file.get("volumes"));
    }

    /** What services name must be declared, and what is declared must be named. */
    private void named(String kind, Object declared) {
        var used = services.values().stream()
                .flatMap(service -> strings(service.get(kind)).stream())
                .map(one -> one.split(":", -1)[0])
                .filter(one -> !one.startsWith("./"))
                .collect(Collectors.toCollection(TreeSet::new));
        faults.differ(kind, used, StrictYaml.map(declared).keySet());
    }

    private void check() {
        services.forEach((name, service) -> {
            faults.unless(
                    String.valueOf(service.get("image")).matches("[a-z/-]+:\\d+\\.\\d+\\.\\d+"),
                    "%s: image %s (expected: a version, never latest)",
                    name,
                    service.get("image"));
            faults.unless(service.get("healthcheck") instanceof Map, "%s: no healthcheck", name);
            faults.unless(service.get("mem_limit") != null, "%s: no limit of memory", name);
            published(name, service);
            dependencies(name, service);
        });
        versions();
        for (Service service : Service.values()) {
            if (services.containsKey(service.title())) {
                ours(service, services.get(service.title()));
            }
        }
    }

    private void published(String name, Map<String, Object> service) {
        for (String port : strings(service.get("ports"))) {
            faults.unless(
                    name.equals(Service.GATEWAY.title()) && port.startsWith("127.0.0.1:"),
                    "%s: publishes %s (expected: the gateway only, on 127.0.0.1)",
                    name,
                    port);
        }
    }

    private void versions() {
        faults.unless(image("mysql").startsWith("mysql:8.4."), "mysql: %s (expected: 8.4)", image("mysql"));
        faults.unless(image("redis").startsWith("redis:7."), "redis: %s (expected: 7)", image("redis"));
        faults.unless(
                strings(services.getOrDefault("mysql", Map.of()).get("command"))
                        .contains("--log-bin-trust-function-creators=ON"),
                "mysql: without log-bin-trust-function-creators no migration can make its triggers");
    }

    private String image(String name) {
        return String.valueOf(services.getOrDefault(name, Map.of()).get("image"));
    }

    private void ours(Service service, Map<String, Object> entry) {
        String name = service.title();
        var configuration = Configuration.of(service, sources);
        String image = "hedai/" + name + ":";
        faults.unless(image(name).startsWith(image), "%s: image %s (expected: %s…)", name, image(name), image);
        String jar =
                service.module() + "/target/" + (service == Service.SANDBOX ? "hedai-" : "") + name + "-0.1.0-app.jar";
        faults.unless(String.valueOf(entry.get("build")).contains("JAR=" + jar), "%s: not built from %s", name, jar);
        faults.unless(Boolean.TRUE.equals(entry.get("read_only")), "%s: its root file system can be written", name);
        faults.unless(strings(entry.get("cap_drop")).equals(List.of("ALL")), "%s: keeps capabilities", name);
        faults.unless(
                strings(entry.get("security_opt")).contains("no-new-privileges:true"), "%s: may gain privileges", name);
        faults.unless(
                strings(entry.get("tmpfs")).toString().matches("\\[/tmp:.*exec]"),
                "%s: in /tmp nothing can be written and run",
                name);
        faults.unless(
                String.valueOf(entry.get("healthcheck")).contains("/opt/hedai/ready"),
                "%s: its healthcheck does not ask whether it is ready",
                name);
        faults.unless(
                configuration.healthPaths().contains("/actuator/health/readiness"),
                "%s: does not tell readiness",
                name);
        long grace =
                Long.parseLong(String.valueOf(entry.get("stop_grace_period")).replace("s", ""));
        faults.unless(grace >= 2 * configuration.stopsWithin().toSeconds(), "%s: killed after %d s", name, grace);
        volumes(name, configuration, entry);
        new VariableRules(configuration, name, faults)
                .check(variables.get(name), secretsOf(configuration), configuration.hasSchema());
        addresses(name, configuration);
    }

    /** Those that are secret and that the service reads lie as files in its folder, see {@link MadeSecretsTest}. */
    static Set<String> secretsOf(Configuration configuration) {
        return configuration.variables().keySet().stream()
                .filter(VariableRules.SECRET::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void volumes(String name, Configuration configuration, Map<String, Object> entry) {
        var expected = new ArrayList<>(List.of("./secrets/" + name + "/env:/run/secrets:ro"));
        if (!configuration.keyFiles().isEmpty()) {
            expected.add("./secrets/" + name + "/keys:/etc/hedai/keys:ro");
            faults.unless(
                    "/etc/hedai/keys".equals(variables.get(name).get("HEDAI_KEYS")),
                    "%s: HEDAI_KEYS %s (expected: /etc/hedai/keys)",
                    name,
                    variables.get(name).get("HEDAI_KEYS"));
        }
        var mounted = strings(entry.get("volumes"));
        faults.unless(mounted.containsAll(expected), "%s: mounts %s (expected: %s)", name, mounted, expected);
        for (String variable : List.of("HEDAI_SPOOL", "HEDAI_AUDIT_HEADS")) {
            String path = variables.get(name).get(variable);
            faults.unless(
                    path == null
                            || mounted.stream().anyMatch(one -> path.startsWith(one.replaceFirst("^\\w+:", "") + "/")),
                    "%s: %s=%s is not on a volume",
                    name,
                    variable,
                    path);
        }
    }

    private void addresses(String name, Configuration configuration) {
        variables.get(name).forEach((variable, value) -> {
            if (variable.matches("HEDAI_[A-Z]+_URL")) {
                var address = URI.create(value);
                String host = String.valueOf(address.getHost());
                faults.unless(
                        Service.named(host)
                                        .filter(other -> other.urlVariable().equals(variable))
                                        .isPresent()
                                && variables.containsKey(host)
                                && String.valueOf(address.getPort())
                                        .equals(variables.get(host).get("HEDAI_PORT")),
                        "%s: %s=%s leads to no service",
                        name,
                        variable,
                        value);
            }
        });
        faults.unless(
                !configuration.hasSchema()
                        || "jdbc:mysql://mysql:3306".equals(variables.get(name).get("HEDAI_MYSQL")),
                "%s: HEDAI_MYSQL does not lead to mysql",
                name);
    }

    private void dependencies(String name, Map<String, Object> service) {
        var waits = new TreeSet<String>();
        if (service.get("depends_on") instanceof Map<?, ?> map) {
            map.forEach((other, how) -> {
                waits.add(other.toString());
                faults.unless(
                        services.containsKey(other.toString()), "%s: waits for %s, which does not exist", name, other);
                faults.unless(
                        Map.of("condition", "service_healthy").equals(how),
                        "%s: does not wait until %s is healthy",
                        name,
                        other);
            });
        } else {
            faults.unless(service.get("depends_on") == null, "%s: does not say what it waits for", name);
        }
        Service.named(name).ifPresent(one -> {
            for (String needed : Configuration.of(one, sources).neighbours()) {
                if (SERVERS.contains(needed)) {
                    faults.unless(waits.contains(needed), "%s: does not wait for %s", name, needed);
                }
            }
        });
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
