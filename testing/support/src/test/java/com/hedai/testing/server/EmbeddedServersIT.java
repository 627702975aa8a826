package com.hedai.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {
    private static DatabaseServer database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = EmbeddedDatabase.startForTests(folder);
    }

    @Test
    void theDatabaseKeepsTheSettingsOfProduction() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select @@version, @@character_set_server, @@transaction_isolation, @@time_zone,
                               @@innodb_flush_log_at_trx_commit, @@log_bin_trust_function_creators
                        """)) {
            row.next();

            assertThat(row.getString(1)).startsWith("11.4");
            assertThat(row.getString(2)).isEqualTo("utf8mb4");
            assertThat(row.getString(3)).isEqualTo("READ-COMMITTED");
            assertThat(row.getString(4)).isEqualTo("+00:00");
            assertThat(row.getInt(5)).isEqualTo(1);
            assertThat(row.getInt(6)).isEqualTo(1);
        }
    }

    @Test
    void nobodyButTheAdministratorExists() {
        var guest = new DatabaseServer(database.host(), database.port(), "root", "");

        assertThatThrownBy(guest::connect).hasMessageContaining("Access denied");
    }

    @Test
    void theOwnerMakesTablesAndTheUserOnlyRows() throws SQLException {
        var schema = new Schemas(database).fresh("hedai_loan");

        try (var owner = connect(schema, schema.owner(), schema.ownerPassword());
                var user = connect(schema, schema.user(), schema.password())) {
            owner.createStatement().execute("create table loan (id int primary key)");
            user.createStatement().execute("insert into loan (id) values (1)");

            assertThatThrownBy(() -> user.createStatement().execute("drop table loan"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void aServiceDoesNotSeeTheSchemaOfAnother() {
        var loan = new Schemas(database).fresh("hedai_loan");
        var risk = new Schemas(database).fresh("hedai_risk");

        assertThatThrownBy(() -> connect(loan, risk.user(), risk.password())).hasMessageContaining("denied");
    }

    @Test
    void aDroppedSchemaTakesItsUsersAlong() {
        var schemas = new Schemas(database);
        var schema = schemas.fresh("hedai_loan");
        assertThat(schemas.exist(schema.name())).isTrue();

        schemas.drop(schema);

        assertThat(schemas.exist(schema.name())).isFalse();
        assertThatThrownBy(() -> connect(schema, schema.owner(), schema.ownerPassword()))
                .hasMessageContaining("denied");
    }

    @Test
    void redisAnswersWithItsPasswordOnly(@TempDir Path folder) {
        var redis = EmbeddedRedis.startForTests(folder);

        assertThat(redis.trouble()).isEmpty();
        assertThat(new RedisServer(redis.host(), redis.port(), "").trouble()).hasValue("refuses the password");
        assertThat(new RedisServer(redis.host(), redis.port(), "wrong").trouble())
                .hasValue("refuses the password");
        assertThat(new RedisServer(redis.host(), FreePort.next(), "").trouble()).hasValue("does not answer");
    }

    @Test
    void aDatabaseThatCannotBeUsedSaysWhy() {
        var guest = new DatabaseServer(database.host(), database.port(), database.user(), "wrong");
        var nobody = new DatabaseServer(database.host(), FreePort.next(), "root", "");

        assertThat(database.trouble()).isEmpty();
        assertThat(guest.trouble()).hasValue("refuses this user or the password");
        assertThat(nobody.trouble()).hasValue("does not answer");
    }

    private static Connection connect(ServiceSchema schema, String user, String password) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl() + "/" + schema.name(), user, password);
    }
}
