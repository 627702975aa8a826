package com.hedai.launcher;

import com.hedai.testing.keys.KeyFolder;
import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.RedisServer;
import com.hedai.testing.server.Schemas;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole platform as processes of this machine (单机平台): started side by side, stopped together. */
public final class OneMachine {
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Setup setup;
    private final Programs programs;
    private final Progress progress;
    private final List<Background> starting = new ArrayList<>();
    private final Map<Part, Operator.Start> starts = new EnumMap<>(Part.class);
    private @Nullable DatabaseServer database;
    private @Nullable RedisServer redis;
    private boolean abandoned;

    private OneMachine(Setup setup, Progress progress) {
        this.setup = setup;
        this.programs = new Programs(setup);
        this.progress = progress;
    }

    /** Starts everything and returns when it is ready; when that fails or is interrupted, nothing is left running. */
    public static OneMachine start(Setup setup, Progress progress) {
        setup.home().make();
        try (var _ = setup.home().lock()) {
            refuseWhatCannotWork(setup);
            var machine = new OneMachine(setup, progress);
            machine.startOrLeaveNothing();
            return machine;
        }
    }

    /**
     * For acceptance tests: ends what a killed earlier run left, and ends with this JVM at the latest. A database server that is named
     * must hold no platform; the schemas made there are dropped in the end.
     */
    public static OneMachine startForTests(Setup setup) {
        setup.home().make();
        new Shutdown(setup.home(), new Progress()).run();
        if (setup.mysql() != null) {
            refuseSchemasOfOthers(new Schemas(setup.mysql()));
        }
        var machine = start(setup, new Progress());
        Runtime.getRuntime().addShutdownHook(new Thread(machine::stopForGood));
        return machine;
    }

    private static void refuseSchemasOfOthers(Schemas schemas) {
        String there = Part.applications().stream()
                .filter(part -> part.hasSchema() && schemas.exist(part.schema()))
                .map(Part::schema)
                .collect(Collectors.joining(", "));
        if (!there.isEmpty()) {
            throw new CommandFailed("the server named for tests holds %s; drop them or name another".formatted(there));
        }
    }

    private void stopForGood() {
        stop();
        if (setup.mysql() != null) {
            var schemas = new Schemas(setup.mysql());
            var secrets = new LocalSecrets(setup.home().secrets());
            Part.applications().stream()
                    .filter(Part::hasSchema)
                    .map(part -> part.schema(secrets))
                    .forEach(schemas::drop);
        }
    }

    public void stop() {
        var shutdown = new Shutdown(setup.home(), progress);
        if (setup.start() == Setup.StartMode.NOTING) {
            shutdown.runNoting();
        } else {
            shutdown.run();
        }
    }

    /** The hand on single processes of this platform. */
    public Operator operator() {
        return new Operator(setup, Map.copyOf(starts));
    }

    /** The database that all schemas are in. */
    public DatabaseServer database() {
        return Objects.requireNonNull(database, "not started");
    }

    /** The Redis that all services share. */
    public RedisServer redis() {
        return Objects.requireNonNull(redis, "not started");
    }

    /** The heads of the audit trail that left the database. */
    public Path exportedHeads() {
        return setup.exportedHeads();
    }

    public String url(Part part) {
        return setup.ports().url(part);
    }

    public Home home() {
        return setup.home();
    }

    private static void refuseWhatCannotWork(Setup setup) {
        refuseWhatRuns(setup.home());
        for (Part part : Part.applications()) {
            if (!Files.exists(part.jar(setup.root()))) {
                throw new CommandFailed(part.jar(setup.root()) + " is missing; ./hedai up builds it");
            }
        }
        String taken = Arrays.stream(Part.values())
                .filter(setup::starts)
                .filter(part -> !PortHolder.isFree(setup.ports().of(part)))
                .map(part -> inWords(part, setup.ports().of(part)))
                .collect(Collectors.joining("\n       "));
        if (!taken.isEmpty()) {
            throw new CommandFailed(taken + "\n       end what holds it, or move all ports with --shift N");
        }
    }

    private static void refuseWhatRuns(Home home) {
        var parts = Arrays.asList(Part.values());
        if (parts.stream().noneMatch(part -> Background.running(home, part).isPresent())) {
            parts.forEach(part -> Background.forget(home, part));
            return;
        }
        String ended = parts.stream()
                .filter(part -> Background.hasEnded(home, part))
                .map(Part::title)
                .collect(Collectors.joining(", "));
        throw new CommandFailed(
                ended.isEmpty()
                        ? "already running; ./hedai status shows it, ./hedai down stops it"
                        : "already running, but %s ended by itself; ./hedai logs tells why,".formatted(ended)
                                + " ./hedai down and then ./hedai up start everything anew");
    }

    private static String inWords(Part part, int port) {
        return "port %d, needed by %s, is in use by %s"
                .formatted(port, part.title(), PortHolder.inWords(port).orElse("a process of somebody else"));
    }

    private void startOrLeaveNothing() {
        var interrupted = new Thread(this::abandon);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            startAll();
        } catch (CommandFailed | IllegalStateException | UncheckedIOException failed) {
            waitForTheEndIfAbandoned();
            leaveNothing();
            throw failed instanceof CommandFailed ? failed : new CommandFailed(words(failed), failed);
        } finally {
            waitForTheEndIfAbandoned();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private static String words(RuntimeException failed) {
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    private void startAll() {
        if (setup.fresh()) {
            setup.home().empty(setup.data());
            setup.home().make();
        }
        var administrator = new FirstAdministrator(setup);
        var environment = progress.during("keys, database and Redis", () -> servers(administrator));
        startApplications(environment, administrator);
    }

    private ServiceEnvironment servers(FirstAdministrator administrator) {
        new KeyFolder(setup.home().keys()).fill();
        progress.say("keys", "ready");
        var secrets = new LocalSecrets(setup.home().secrets());
        var servers = new Servers(setup, secrets, this::launch, progress);
        var database = servers.database();
        this.database = database;
        setup.home().make(setup.data());
        var redis = servers.redis();
        this.redis = redis;
        var environment = new ServiceEnvironment(setup, secrets, database, redis);
        var schemas = new Schemas(database);
        administrator.refuseWhenHisDataAreGone(schemas);
        Part.applications().stream()
                .filter(Part::hasSchema)
                .map(environment::schema)
                .forEach(schemas::ensure);
        return environment;
    }

    private void startApplications(ServiceEnvironment environment, FirstAdministrator administrator) {
        CompletableFuture<Void> making = CompletableFuture.completedFuture(null);
        for (Part part : Part.applications()) {
            var command = progress.during(part.title() + " to be laid out", () -> programs.command(part));
            starting.add(launch(part, command, environment.of(part)));
            if (part == Part.USER && !administrator.isMade()) {
                // Beside the service itself: whoever comes first migrates the schema, the other waits.
                making = Aside.run(() -> administrator.make(programs.aside(part), environment.of(part)));
            }
        }
        awaitReady(making);
    }

    private synchronized Background launch(Part part, List<String> command, Map<String, String> environment) {
        if (abandoned) {
            throw new CommandFailed("interrupted");
        }
        starts.put(part, new Operator.Start(command, environment));
        int port = setup.ports().of(part);
        var settings = setup.settings().arguments(part);
        progress.say(
                part.title(),
                "starting on port " + port + (settings.isEmpty() ? "" : " with " + String.join(" ", settings)));
        return Background.start(setup.home(), part, port, command, environment);
    }

    private void awaitReady(CompletableFuture<Void> administrator) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!starting.isEmpty() || !administrator.isDone()) {
            for (Background process : List.copyOf(starting)) {
                look(process);
                progress.stillWaiting(waitingFor());
            }
            if (administrator.isDone()) {
                Aside.outcome(administrator);
            }
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("not ready within %d s: %s; ./hedai logs tells more"
                        .formatted(START_LIMIT.toSeconds(), waitingFor()));
            }
            progress.stillWaiting(waitingFor());
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        // It may have failed while the loop last slept.
        Aside.outcome(administrator);
    }

    private String waitingFor() {
        return starting.isEmpty()
                ? "the first administrator"
                : starting.stream().map(process -> process.part().title()).collect(Collectors.joining(", "));
    }

    private void look(Background process) {
        if (!process.isAlive()) {
            throw new CommandFailed("%s ended while it started; the last lines of %s:%n%s"
                    .formatted(
                            process.part().title(),
                            setup.home().log(process.part()),
                            LogTail.causes(setup.home().log(process.part()), 15)));
        }
        if (Readiness.of(process.port())) {
            progress.say(process.part().title(), "ready     " + setup.ports().url(process.part()));
            starting.remove(process);
        }
    }

    /** Runs when the launcher is told to end before everything is ready. */
    private void abandon() {
        synchronized (this) {
            abandoned = true;
        }
        System.err.println("hedai: interrupted; stopping what was started");
        leaveNothing();
    }

    private void leaveNothing() {
        new Shutdown(setup.home(), progress).abort();
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }

    /** While the hook cleans up, the failures it causes are nobody's news. */
    private void waitForTheEndIfAbandoned() {
        boolean ending;
        synchronized (this) {
            ending = abandoned;
        }
        while (ending) {
            LockSupport.park();
        }
    }
}
