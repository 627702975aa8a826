package com.hedai.launcher;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Properties handed to single services (服务设定), above what their own configuration says. */
public final class Settings {
    private static final Pattern PAIR = Pattern.compile("([a-z-]+)\\.([A-Za-z][A-Za-z0-9._\\[\\]-]*)=(.*)");

    private final Map<Part, Map<String, String>> values = new EnumMap<>(Part.class);

    private Settings() {}

    public static Settings none() {
        return new Settings();
    }

    /** Reads {@code SERVICE.PROPERTY=VALUE}, for example {@code user.hedai.code.valid-for=60s}. */
    public static Settings parse(List<String> pairs) {
        var settings = new Settings();
        pairs.forEach(settings::add);
        return settings;
    }

    private void add(String pair) {
        var matcher = PAIR.matcher(pair);
        if (!matcher.matches()) {
            throw new CommandFailed(
                    "--set %s: not understood (expected: SERVICE.PROPERTY=VALUE, for example".formatted(pair)
                            + " user.hedai.code.valid-for=60s)");
        }
        String service = matcher.group(1);
        Part part = Part.named(service)
                .filter(Part::isApplication)
                .orElseThrow(() -> new CommandFailed(
                        "--set %s: no service '%s' (expected: %s)".formatted(pair, service, known())));
        if (matcher.group(2).equals("server.port")) {
            throw new CommandFailed("--set %s: ports are moved together, with --shift N".formatted(pair));
        }
        var before = values.computeIfAbsent(part, _ -> new TreeMap<>()).put(matcher.group(2), matcher.group(3));
        if (before != null) {
            throw new CommandFailed("--set %s: %s was set before, to %s".formatted(pair, matcher.group(2), before));
        }
    }

    static String known() {
        return Part.applications().stream().map(Part::shortName).collect(Collectors.joining(", "));
    }

    /** As arguments of the service's command: {@code --hedai.code.valid-for=60s}. */
    List<String> arguments(Part part) {
        return values.getOrDefault(part, Map.of()).entrySet().stream()
                .map(set -> "--%s=%s".formatted(set.getKey(), set.getValue()))
                .toList();
    }
}
