package com.hedai.launcher;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.RedisServer;
import com.hedai.testing.server.TestServers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where (启动设定).
 *
 * @param root the sources, where the jars were built
 * @param home the folder of this platform
 * @param mysql an existing database server to use instead of the embedded one
 * @param redis an existing Redis to use instead of the embedded one
 * @param settings properties for single services
 * @param jvm further options for the JVM of each application
 * @param fresh whether to begin with empty data
 * @param start what the JVMs do to start faster
 */
public record Setup(
        Path root,
        Home home,
        Ports ports,
        @Nullable DatabaseServer mysql,
        @Nullable RedisServer redis,
        Settings settings,
        List<String> jvm,
        boolean fresh,
        StartMode start) {

    /** How a JVM starts (启动方式). */
    public enum StartMode {
        PLAIN,
        /** Noting what it loads, for a cache to be made. */
        NOTING,
        /** With its cache, where there is one. */
        CACHED
    }

    /** A platform with empty data on free ports, beside whatever else runs here; on the servers that are named, if any. */
    public static Setup forTests(Path root, Path home, Settings settings, List<String> jvm, TestServers.Named servers) {
        return new Setup(
                root,
                new Home(home),
                Ports.free(),
                servers.database().orElse(null),
                servers.redis().orElse(null),
                settings,
                jvm,
                true,
                StartMode.PLAIN);
    }

    /** The same, started in another way. */
    Setup by(StartMode other) {
        return new Setup(root, home, ports, mysql, redis, settings, jvm, fresh, other);
    }

    /** What belongs to the rows of one database and to no other: exported audit heads, spool, administrator. */
    Path data() {
        return mysql == null ? home.data() : home.dataBeside(mysql);
    }

    /** The heads of the audit trail that left the database, one a line. */
    Path exportedHeads() {
        return data().resolve(Home.EXPORTED_HEADS);
    }

    boolean starts(Part part) {
        return switch (part) {
            case DATABASE -> mysql == null;
            case REDIS -> redis == null;
            case SANDBOX, USER, AUDIT, RISK, PAYMENT, LOAN, GATEWAY -> true;
        };
    }
}
