package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
    @Test
    void aPortNobodyUsesIsFree() {
        assertThat(PortHolder.isFree(FreePort.next())).isTrue();
    }

    @Test
    void whoeverListensIsNamed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.isFree(socket.getLocalPort())).isFalse();
            assertThat(PortHolder.inWords(socket.getLocalPort()))
                    .hasValueSatisfying(words -> assertThat(words)
                            .startsWith("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void aListenerOnEveryAddressCountsToo() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(PortHolder.isFree(socket.getLocalPort())).isFalse();
        }
    }
}
