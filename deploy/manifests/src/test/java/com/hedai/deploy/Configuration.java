package com.hedai.deploy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a service says of itself (服务自己的配置): its {@code application.yml}, with what all of them share, and the few things that
 * only its sources tell.
 */
record Configuration(Service service, Map<String, String> properties, Set<String> neighbours, Set<String> keyFiles) {
    private static final String DEFAULTS = "commons/src/main/resources/hedai-defaults.yml";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}?");
    private static final Pattern CLIENT = Pattern.compile("clients\\.of\\(\\s*\\w+\\.class,\\s*(\"[a-z-]+\"|[A-Z_]+)");
    private static final Pattern READS = Pattern.compile("String source\\(\\) \\{\\s*return (\"[a-z-]+\"|\\w+);");
    private static final Pattern KEY_FILE =
            Pattern.compile("resolve\\(\"([a-z-]+(?:\\.pub)?\\.(?:pem|p12|password))\"\\)");

    static Configuration of(Service service, Sources sources) {
        var properties = properties(service, sources);
        var neighbours = neighbours(service, properties, sources);
        return new Configuration(service, properties, neighbours, keyFiles(service, properties, neighbours, sources));
    }

    /** Variables it reads, with their defaults; no default is null. */
    Map<String, String> variables() {
        var variables = new TreeMap<String, String>();
        for (String value : properties.values()) {
            var matcher = VARIABLE.matcher(value);
            while (matcher.find()) {
                String fallback = matcher.group(2);
                variables.put(matcher.group(1), fallback == null ? null : fallback.substring(1));
            }
        }
        return variables;
    }

    boolean hasSchema() {
        return properties.containsKey("spring.datasource.url");
    }

    /** How long each phase of its stop may take. */
    Duration stopsWithin() {
        String seconds = properties.getOrDefault("spring.lifecycle.timeout-per-shutdown-phase", "0s");
        return Duration.ofSeconds(Long.parseLong(seconds.replace("s", "")));
    }

    /** Where it answers whether it lives, and whether it is ready. */
    Set<String> healthPaths() {
        var paths = new LinkedHashSet<String>();
        if (properties
                        .getOrDefault("management.endpoint.health.probes.enabled", "")
                        .equals("true")
                && properties
                        .getOrDefault("management.endpoints.web.exposure.include", "")
                        .contains("health")) {
            String base = properties.getOrDefault("management.endpoints.web.base-path", "/actuator");
            paths.add(base + "/health/liveness");
            paths.add(base + "/health/readiness");
        }
        return paths;
    }

    private static Map<String, String> properties(Service service, Sources sources) {
        var own = own(sources.text(service.module() + "/src/main/resources/application.yml"));
        if (!own.getOrDefault("spring.config.import", "").contains("hedai-defaults.yml")) {
            return own;
        }
        var all = new LinkedHashMap<>(own(sources.text(DEFAULTS)));
        all.putAll(own);
        return all;
    }

    /** Without the parts that hold in one profile only. */
    private static Map<String, String> own(String text) {
        var properties = new TreeMap<String, String>();
        for (var document : StrictYaml.documents(text)) {
            var flat = StrictYaml.flat(document);
            if (!flat.containsKey("spring.config.activate.on-profile")) {
                properties.putAll(flat);
            }
        }
        return properties;
    }

    /** Whom it talks to: everybody asks user-service for keys and tokens; the rest is where its clients and readers are made. */
    private static Set<String> neighbours(Service service, Map<String, String> properties, Sources sources) {
        var names = new TreeSet<String>();
        properties.forEach((name, value) -> {
            if (!name.startsWith("hedai.neighbours.") && !name.startsWith("hedai.partners.")) {
                for (Service other : Service.values()) {
                    if (value.contains("${" + other.urlVariable() + ":")) {
                        names.add(other.title());
                    }
                }
            }
            if (name.equals("hedai.audit.sources")) {
                names.addAll(Set.of(value.split(", ", -1)));
            }
        });
        for (String file : sources.below(service.module() + "/src/main/java", ".java")) {
            String text = sources.text(file);
            add(CLIENT, file, text, names);
            if (service != Service.AUDIT) {
                add(READS, file, text, names);
            }
            if (text.contains("partners.of(")) {
                names.add("partners");
            }
        }
        if (properties.containsKey("spring.datasource.url")) {
            names.add("mysql");
        }
        if (properties.values().stream().anyMatch(value -> value.contains("${HEDAI_REDIS"))) {
            names.add("redis");
        }
        return names;
    }

    private static void add(Pattern pattern, String file, String text, Set<String> names) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!name.startsWith("\"")) {
                var constant = Pattern.compile(" " + name + " = (\"[a-z-]+\");").matcher(text);
                if (!constant.find()) {
                    throw new IllegalStateException("%s: whom does %s name?".formatted(file, name));
                }
                name = constant.group(1);
            }
            names.add(name.substring(1, name.length() - 1));
        }
    }

    private static Set<String> keyFiles(
            Service service, Map<String, String> properties, Set<String> neighbours, Sources sources) {
        var files = new TreeSet<String>();
        for (String value : properties.values()) {
            if (value.startsWith("${hedai.keys}/")) {
                files.add(value.substring("${hedai.keys}/".length()));
            }
        }
        keyFilesBelow(service.module() + "/src/main/java", sources, files);
        if (properties.containsKey("hedai.keys")) {
            keyFilesBelow("commons/src/main/java/com/hedai/commons/crypto", sources, files);
            if (neighbours.contains("partners")) {
                keyFilesBelow("commons/src/main/java/com/hedai/commons/client", sources, files);
            }
        }
        return files;
    }

    private static void keyFilesBelow(String folder, Sources sources, Set<String> files) {
        for (String file : sources.below(folder, ".java")) {
            KEY_FILE.matcher(sources.text(file)).results().forEach(found -> files.add(found.group(1)));
        }
    }
}
