package com.hedai.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A Redis server (缓存服务器) with its password. */
public record RedisServer(String host, int port, String password) {

    /** Reads {@code redis://:password@host:port}. */
    public static RedisServer parse(String url) {
        var uri = URI.create(url);
        if (!"redis".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("Redis URL of another shape (expected: redis://:password@host:port)");
        }
        String login = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        return new RedisServer(
                uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort(), login.substring(login.indexOf(':') + 1));
    }

    public String url() {
        return "redis://" + (password.isEmpty() ? "" : ":" + password + "@") + host + ":" + port;
    }

    /** Two words of the Redis protocol are enough to know that it is there and takes the password. */
    public boolean answers() {
        return trouble().isEmpty();
    }

    /** Why it cannot be used; empty when it can. */
    public Optional<String> trouble() {
        try {
            String answer = ask("PING");
            if (answer.contains("+PONG")) {
                return Optional.empty();
            }
            return Optional.of(
                    answer.startsWith("-WRONGPASS") || answer.startsWith("-NOAUTH")
                            ? "refuses the password"
                            : "answers something else: "
                                    + answer.lines().findFirst().orElse("nothing"));
        } catch (IOException e) {
            return Optional.of("does not answer");
        }
    }

    /** The URL of one of its databases, emptied; picked at random so that test runs rarely meet. */
    public String freshDatabase() {
        try {
            var count = Pattern.compile("databases\\r\\n\\$\\d+\\r\\n(\\d+)").matcher(ask("CONFIG GET databases"));
            int database = ThreadLocalRandom.current().nextInt(count.find() ? Integer.parseInt(count.group(1)) : 16);
            ask("SELECT " + database, "FLUSHDB");
            return url() + "/" + database;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis " + this + " does not answer", e);
        }
    }

    private String ask(String... commands) throws IOException {
        String login = password.isEmpty() ? "" : "AUTH " + password + "\r\n";
        String text = login + String.join("\r\n", commands) + "\r\nQUIT\r\n";
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
