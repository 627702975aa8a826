package com.hedai.launcher;

import com.hedai.testing.keys.KeyFolder;
import com.hedai.testing.server.Schemas;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The whole platform as processes of this machine (单机平台): started side by side, stopped together. */
public final class OneMachine {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC");

    private final Setup setup;
    private final Progress progress;
    private final List<Background> starting = new ArrayList<>();
    private boolean abandoned;

    private OneMachine(Setup setup, Progress progress) {
        this.setup = setup;
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

    /** For acceptance tests: ends what a killed earlier run left, and ends with this JVM at the latest. */
    public static OneMachine startForTests(Setup setup) {
        setup.home().make();
        new Shutdown(setup.home(), new Progress()).run();
        var machine = start(setup, new Progress());
        Runtime.getRuntime().addShutdownHook(new Thread(machine::stop));
        return machine;
    }

    public void stop() {
        new Shutdown(setup.home(), progress).run();
    }

    public String url(Part part) {
        return setup.ports().url(part);
    }

    public Home home() {
        return setup.home();
    }

    private static void refuseWhatCannotWork(Setup setup) {
        for (Part part : Part.values()) {
            Background.running(setup.home(), part).ifPresent(process -> {
                throw new CommandFailed(
                        "already running (%s is process %d); ./hedai status shows it, ./hedai down stops it"
                                .formatted(part.title(), process.pid()));
            });
        }
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
            throw new CommandFailed(taken);
        }
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
            setup.home().emptyData();
            setup.home().make();
        }
        new KeyFolder(setup.home().keys()).fill();
        progress.say("keys", "ready");
        var secrets = new LocalSecrets(setup.home().secrets());
        var servers = new Servers(setup, secrets, this::launch, progress);
        var database = servers.database();
        var redis = servers.redis();
        var environment = new ServiceEnvironment(setup, secrets, database, redis);
        var schemas = new Schemas(database);
        Part.applications().stream()
                .filter(Part::hasSchema)
                .map(environment::schema)
                .forEach(schemas::ensure);
        startApplications(environment);
    }

    private void startApplications(ServiceEnvironment environment) {
        CompletableFuture<Void> administrator = CompletableFuture.completedFuture(null);
        for (Part part : Part.applications()) {
            var command = new ArrayList<>(JVM);
            command.addAll(new ExplodedApp(part.jar(setup.root()), setup.home().apps(), part.title()).arguments());
            starting.add(launch(part, command, environment.of(part)));
            if (part == Part.USER) {
                administrator = makeAdministrator(command, environment.of(part));
            }
        }
        awaitReady();
        await(administrator);
    }

    private synchronized Background launch(Part part, List<String> command, Map<String, String> environment) {
        if (abandoned) {
            throw new CommandFailed("interrupted");
        }
        int port = setup.ports().of(part);
        progress.say(part.title(), "starting on port " + port);
        return Background.start(setup.home(), part, port, command, environment);
    }

    /** Beside the service itself: both find the schema migrated or migrate it, one after the other. */
    private CompletableFuture<Void> makeAdministrator(List<String> command, Map<String, String> environment) {
        var administrator = new FirstAdministrator(setup.home());
        return administrator.isMade()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> administrator.make(command, environment));
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!starting.isEmpty()) {
            for (Background process : List.copyOf(starting)) {
                look(process);
            }
            String missing = names(starting);
            if (System.nanoTime() > deadline) {
                throw new CommandFailed(
                        "not ready within %d s: %s; see .hedai/logs".formatted(START_LIMIT.toSeconds(), missing));
            }
            progress.stillWaiting(missing);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private static String names(List<Background> processes) {
        return processes.stream().map(process -> process.part().title()).collect(Collectors.joining(", "));
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

    private void await(CompletableFuture<Void> administrator) {
        while (!administrator.isDone()) {
            progress.stillWaiting("the first administrator");
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        try {
            administrator.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CommandFailed failed ? failed : e;
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
