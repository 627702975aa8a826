package com.hedai.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void aDatabaseUrlCarriesItsAdministrator() {
        var server = DatabaseServer.parse("jdbc:mysql://root:s3cret@10.0.0.5:13306");

        assertThat(server).isEqualTo(new DatabaseServer("10.0.0.5", 13306, "root", "s3cret"));
        assertThat(server.jdbcUrl()).isEqualTo("jdbc:mysql://10.0.0.5:13306");
    }

    @Test
    void aPasswordMayHoldAnyCharacter() {
        var server = DatabaseServer.parse("jdbc:mysql://root:pw%3Awith%40x@10.0.0.5");

        assertThat(server.password()).isEqualTo("pw:with@x");
        assertThat(server.port()).isEqualTo(3306);
    }

    @Test
    void aDatabaseUrlWithoutPasswordIsRefused() {
        assertThatThrownBy(() -> DatabaseServer.parse("jdbc:mysql://10.0.0.5"))
                .hasMessageContaining("expected: jdbc:mysql://user:password@host:port");
    }

    @Test
    void aRedisUrlIsReadAndWrittenAlike() {
        var server = RedisServer.parse("redis://:pw@127.0.0.1:16379");

        assertThat(server.url()).isEqualTo("redis://:pw@127.0.0.1:16379");
    }

    @Test
    void noPasswordIsPrinted() {
        assertThat(DatabaseServer.parse("jdbc:mysql://root:s3cret@h:1").toString())
                .isEqualTo("root@h:1");
        assertThat(RedisServer.parse("redis://:s3cret@h:1").toString()).isEqualTo("h:1");
    }
}
