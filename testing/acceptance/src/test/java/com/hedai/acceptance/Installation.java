package com.hedai.acceptance;

import com.hedai.launcher.OneMachine;
import com.hedai.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What an intruder behind the gateway would find (内部部署): the services' own ports, and the secret one service shows to another. */
public final class Installation {
    private static final List<Part> DOORS =
            List.of(Part.GATEWAY, Part.USER, Part.LOAN, Part.RISK, Part.PAYMENT, Part.AUDIT);

    private final Map<Part, URI> doors;
    private final Path home;

    private Installation(Map<Part, URI> doors, Path home) {
        this.doors = doors;
        this.home = home;
    }

    static Installation of(OneMachine machine) {
        var doors = new EnumMap<Part, URI>(Part.class);
        DOORS.forEach(part -> doors.put(part, URI.create(machine.url(part))));
        return new Installation(doors, machine.home().folder());
    }

    /** The one whose addresses the environment names, {@code HEDAI_USER_URL} and so on. */
    static Installation named(Path home) {
        var doors = new EnumMap<Part, URI>(Part.class);
        DOORS.forEach(part -> {
            var address = System.getenv("HEDAI_" + part.name() + "_URL");
            if (address != null) {
                doors.put(part, URI.create(address));
            }
        });
        return new Installation(doors, home);
    }

    /** Gateway and services by name. */
    public Map<String, URI> doors() {
        if (doors.size() < DOORS.size()) {
            throw new IllegalStateException(
                    "addresses known: " + doors.keySet() + " (expected: HEDAI_..._URL of " + DOORS + ")");
        }
        var named = new java.util.LinkedHashMap<String, URI>();
        doors.forEach((part, address) -> named.put(part.title(), address));
        return named;
    }

    /** The folder with data, keys and logs. */
    public Path home() {
        return home;
    }

    /** The secret with which a service asks for its tokens. */
    public String clientSecret(String service) {
        return secret("client." + service);
    }

    /** Such as {@code database.administrator} or {@code redis}. */
    public String secret(String name) {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            all.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return all.getProperty(name);
    }

    /** The number of the process of a part, such as {@code loan-service}. */
    public long processOf(String part) {
        return Long.parseLong(remembered(part)[0]);
    }

    /** The port of a part, such as {@code database}. */
    public int portOf(String part) {
        return Integer.parseInt(remembered(part)[2]);
    }

    private String[] remembered(String part) {
        try {
            return Files.readString(home.resolve("run").resolve(part)).strip().split(" ", -1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
