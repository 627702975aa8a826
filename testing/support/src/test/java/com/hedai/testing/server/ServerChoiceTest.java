package com.hedai.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerChoiceTest {
    @Test
    void aNamedServerComesFirst() {
        var choice = ServerChoice.ofDatabase(Map.of("HEDAI_TEST_MYSQL", "jdbc:mysql://a:b@c:1"), true);

        assertThat(choice).isEqualTo(new ServerChoice.Named("jdbc:mysql://a:b@c:1"));
    }

    @Test
    void dockerGivesTheServerOfProduction() {
        assertThat(ServerChoice.ofDatabase(Map.of(), true)).isEqualTo(new ServerChoice.Container("mysql:8.4"));
        assertThat(ServerChoice.ofRedis(Map.of(), true)).isEqualTo(new ServerChoice.Container("redis:7"));
    }

    @Test
    void withoutBothTheEmbeddedServersRun() {
        var choice = ServerChoice.ofRedis(Map.of("HEDAI_TEST_REDIS", " "), false);

        assertThat(choice.inWords()).isEqualTo("embedded Redis 6.2");
    }

    @Test
    void dockerIsLookedForAtItsSocket() {
        assertThat(ServerChoice.dockerRuns(Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock")))
                .isFalse();
        assertThat(ServerChoice.dockerRuns(Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375")))
                .isTrue();
    }
}
