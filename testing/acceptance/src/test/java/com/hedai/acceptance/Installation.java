package com.hedai.acceptance;

import com.hedai.launcher.OneMachine;
import com.hedai.launcher.Part;
import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.EmbeddedDatabase;
import com.hedai.testing.server.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What an intruder behind the gateway would find (内部部署): the services' own ports, and the secret one service shows to another. */
public final class Installation {
    private static final List<Part> DOORS =
            List.of(Part.GATEWAY, Part.USER, Part.LOAN, Part.RISK, Part.PAYMENT, Part.AUDIT);

    private final Map<Part, URI> doors;
    private final Path home;
    private final @Nullable OneMachine machine;

    private Installation(Map<Part, URI> doors, Path home, @Nullable OneMachine machine) {
        this.doors = doors;
        this.home = home;
        this.machine = machine;
    }

    static Installation of(OneMachine machine) {
        var doors = new EnumMap<Part, URI>(Part.class);
        DOORS.forEach(part -> doors.put(part, URI.create(machine.url(part))));
        return new Installation(doors, machine.home().folder(), machine);
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
        return new Installation(doors, home, null);
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

    /** The folder with keys and logs. */
    public Path home() {
        return home;
    }

    /** The folder of what belongs to the rows of the database: heads that left it, the gateway's spool. */
    public Path data() {
        return machine == null
                ? home.resolve("data")
                : Objects.requireNonNull(machine.exportedHeads().getParent());
    }

    /** The server with all schemas, as its administrator sees it; a platform that runs anyway has its own. */
    public DatabaseServer database() {
        return machine == null
                ? EmbeddedDatabase.administeredOn(portOf("database"), secret("database.administrator"))
                : machine.database();
    }

    public RedisServer redis() {
        return machine == null ? new RedisServer("127.0.0.1", portOf("redis"), secret("redis")) : machine.redis();
    }

    /** The secret with which a service asks for its tokens. */
    public String clientSecret(String service) {
        return secret("client." + service);
    }

    private String secret(String name) {
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

    private int portOf(String part) {
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
