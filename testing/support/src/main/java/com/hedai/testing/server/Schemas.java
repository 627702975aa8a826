package com.hedai.testing.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes and drops schemas and their users (建库、授权) on a server. */
public final class Schemas {
    private final DatabaseServer server;

    public Schemas(DatabaseServer server) {
        this.server = server;
    }

    /** A schema for one test run which no other run can meet, for example {@code hedai_loan_k3f8a2bc}. */
    public ServiceSchema fresh(String service) {
        var schema = new ServiceSchema(
                service + "_" + Secrets.random(7).toLowerCase(java.util.Locale.ROOT),
                Secrets.random(20),
                Secrets.random(20));
        ensure(schema);
        return schema;
    }

    /** Makes what is missing; passwords become the given ones. */
    public void ensure(ServiceSchema schema) {
        run(statement -> {
            statement.execute("create database if not exists `%s` character set utf8mb4 collate utf8mb4_bin"
                    .formatted(schema.name()));
            user(statement, schema.user(), schema.password());
            user(statement, schema.owner(), schema.ownerPassword());
            // An underscore in the name of a granted schema is a wildcard unless escaped.
            String granted = schema.name().replace("_", "\\_");
            statement.execute(
                    "grant select, insert, update, delete on `%s`.* to '%s'@'%%'".formatted(granted, schema.user()));
            statement.execute("grant all on `%s`.* to '%s'@'%%'".formatted(granted, schema.owner()));
        });
    }

    private static void user(Statement statement, String name, String password) throws SQLException {
        statement.execute("create user if not exists '%s'@'%%' identified by '%s'".formatted(name, password));
        statement.execute("alter user '%s'@'%%' identified by '%s'".formatted(name, password));
    }

    public boolean exist(String name) {
        try (Connection connection = server.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from information_schema.schemata where schema_name = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public void drop(ServiceSchema schema) {
        run(statement -> {
            statement.execute("drop database if exists `%s`".formatted(schema.name()));
            statement.execute("drop user if exists '%s'@'%%', '%s'@'%%'".formatted(schema.user(), schema.owner()));
        });
    }

    private void run(Work work) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("database %s: %s".formatted(server, cause.getMessage()), cause);
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }
}
