package com.hedai.testing.server;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A database server (数据库服务器) with the name and password of its administrator. */
public record DatabaseServer(String host, int port, String user, String password) {
    private static final String LOGIN_REFUSED = "28000";

    /** Reads {@code jdbc:mysql://user:password@host:port}; {@code %40} stands for an @ in the password, and so on. */
    public static DatabaseServer parse(String url) {
        var uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        String[] login =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        if (!"mysql".equals(uri.getScheme()) || uri.getHost() == null || login.length != 2) {
            throw new IllegalArgumentException(
                    "database URL of another shape (expected: jdbc:mysql://user:password@host:port,"
                            + " in name and password %40 for @, %3A for : and so on)");
        }
        return new DatabaseServer(uri.getHost(), uri.getPort() < 0 ? 3306 : uri.getPort(), login[0], login[1]);
    }

    /** The address services are given; it names neither schema nor user. */
    public String jdbcUrl() {
        return "jdbc:mysql://" + host + ":" + port;
    }

    public Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return DriverManager.getConnection(jdbcUrl() + "/?allowPublicKeyRetrieval=true&connectTimeout=3000", login);
    }

    public boolean answers() {
        return trouble().isEmpty();
    }

    /** Why it cannot be used; empty when it can. */
    public Optional<String> trouble() {
        try (var connection = connect()) {
            return connection.isValid(1) ? Optional.empty() : Optional.of("does not answer");
        } catch (SQLException e) {
            return Optional.of(
                    LOGIN_REFUSED.equals(e.getSQLState()) ? "refuses this user or the password" : "does not answer");
        }
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
