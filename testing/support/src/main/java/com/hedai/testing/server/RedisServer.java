package com.hedai.testing.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

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
        String hello = (password.isEmpty() ? "" : "AUTH " + password + "\r\n") + "PING\r\n";
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write((hello + "QUIT\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
