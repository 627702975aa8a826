package com.hedai.launcher;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.EmbeddedDatabase;
import com.hedai.testing.server.EmbeddedRedis;
import com.hedai.testing.server.RedisServer;
import com.hedai.testing.server.ServerFiles;
import java.util.List;
import java.util.Map;

/** The database and the Redis of one platform (单机的数据库与缓存): the named ones, else embedded ones of its own. */
final class Servers {
    private final Setup setup;
    private final LocalSecrets secrets;
    private final Starter starter;
    private final Progress progress;

    Servers(Setup setup, LocalSecrets secrets, Starter starter, Progress progress) {
        this.setup = setup;
        this.secrets = secrets;
        this.starter = starter;
        this.progress = progress;
    }

    DatabaseServer database() {
        DatabaseServer named = setup.mysql();
        if (named != null) {
            named.trouble().ifPresent(trouble -> {
                throw new CommandFailed("database %s %s".formatted(named, trouble));
            });
            progress.say(Part.DATABASE.title(), "ready     " + named);
            return named;
        }
        var database = new EmbeddedDatabase(
                ServerFiles.shared(),
                setup.data().resolve("mariadb"),
                setup.ports().of(Part.DATABASE),
                secrets.get("database.administrator"));
        database.prepare();
        ProcessHandle process = start(Part.DATABASE, database.command());
        database.awaitReady(process, setup.home().log(Part.DATABASE));
        progress.say(Part.DATABASE.title(), "ready     MariaDB, " + database.server());
        return database.server();
    }

    RedisServer redis() {
        RedisServer named = setup.redis();
        if (named != null) {
            named.trouble().ifPresent(trouble -> {
                throw new CommandFailed("Redis %s %s".formatted(named, trouble));
            });
            progress.say(Part.REDIS.title(), "ready     " + named);
            return named;
        }
        var redis = new EmbeddedRedis(
                ServerFiles.shared(),
                setup.data().resolve("redis"),
                setup.ports().of(Part.REDIS),
                secrets.get("redis"));
        redis.prepare();
        ProcessHandle process = start(Part.REDIS, redis.command());
        redis.awaitReady(process, setup.home().log(Part.REDIS));
        progress.say(Part.REDIS.title(), "ready     " + redis.server());
        return redis.server();
    }

    private ProcessHandle start(Part part, List<String> command) {
        return ProcessHandle.of(starter.start(part, command, Map.of()).pid())
                .orElseThrow(() -> new CommandFailed("%s ended at once:%n%s"
                        .formatted(part.title(), LogTail.of(setup.home().log(part), 15))));
    }

    /** Starts a process of the platform. */
    interface Starter {
        Background start(Part part, List<String> command, Map<String, String> environment);
    }
}
