package com.hedai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A second gateway (旁路网关), the very program that runs with the very settings, before a {@link BareService} in the place of
 * loan-service; all processes on the same machine with the same options of the JVM.
 */
final class BareDoor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1");

    private final List<Process> processes = new ArrayList<>();
    private final URI url;

    private BareDoor(long gateway, Path logs) throws IOException {
        var environment = environment(gateway);
        int service = freePort();
        int door = freePort();
        this.url = URI.create("http://127.0.0.1:" + door);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(JVM);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareService.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + service,
                "--spring.threads.virtual.enabled=true",
                "--bare.keys=" + environment.get("HEDAI_USER_URL") + "/oauth2/jwks"));
        start(command, Map.of(), logs.resolve("bench-bare-service.log"));
        environment.put("HEDAI_PORT", Integer.toString(door));
        environment.put("HEDAI_LOAN_URL", "http://127.0.0.1:" + service);
        environment.put("HEDAI_SPOOL", Files.createTempDirectory("bench-spool").toString());
        start(
                words(Path.of("/proc", Long.toString(gateway), "cmdline")),
                environment,
                logs.resolve("bench-gateway.log"));
    }

    /** Started and ready; the running gateway is found by its number. */
    static BareDoor open(Bed bed) {
        try {
            var gateway = bed.processes().pids().get("gateway-service");
            if (gateway == null) {
                throw new NotPossible("the gateway does not run");
            }
            var door =
                    new BareDoor(gateway, Path.of(bed.told("HEDAI_BENCH_RUN")).resolveSibling("logs"));
            door.awaitReady();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("no second gateway", e);
        }
    }

    URI url() {
        return url;
    }

    private void start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private static Map<String, String> environment(long pid) throws IOException {
        return words(Path.of("/proc", Long.toString(pid), "environ")).stream()
                .filter(word -> word.contains("="))
                .collect(Collectors.toMap(
                        word -> word.substring(0, word.indexOf('=')),
                        word -> word.substring(word.indexOf('=') + 1),
                        (first, _) -> first,
                        TreeMap::new));
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.stream(Files.readString(file, StandardCharsets.UTF_8).split("\0", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The gateway says when it is ready; the service behind it is, as soon as it refuses a call without a token. */
    private void awaitReady() {
        try (var http = HttpClient.newHttpClient()) {
            await(http, "/actuator/health/readiness", 200);
            await(http, BareService.PATH, 401);
        }
    }

    private void await(HttpClient http, String path, int wanted) {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(http, request) != wanted) {
            if (System.nanoTime() > deadline || processes.stream().anyMatch(process -> !process.isAlive())) {
                close();
                throw new NotPossible("the second gateway or the bare service did not start; see bench-*.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static int status(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
