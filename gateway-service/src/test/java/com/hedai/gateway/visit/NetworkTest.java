package com.hedai.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.244.0.0/16, 10.244.255.255",
        "10.244.3.9/16, 10.244.0.1",
        "10.244.0.128/25, 10.244.0.128",
        "192.0.2.7, 192.0.2.7",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/33, 2001:db8:7fff::1",
        "127.0.0.1, ::ffff:127.0.0.1"
    })
    void anAddressOfTheNetworkBelongsToIt(String network, String address) {
        assertThat(Network.parse(network).contains(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.244.0.0/16, 10.245.0.0",
        "10.244.0.128/25, 10.244.0.127",
        "192.0.2.7, 192.0.2.8",
        "2001:db8::/33, 2001:db8:8000::1",
        "0.0.0.0/0, 2001:db8::1",
        "10.0.0.0/8, ''",
        "10.0.0.0/8, localhost"
    })
    void anyOtherDoesNot(String network, String address) {
        assertThat(Network.parse(network).contains(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "2001:db8::/129"})
    void whatIsNoNetworkIsRefusedAtTheStart(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.parse(text))
                .withMessageContaining("network: " + text);
    }

    @Test
    void nothingIsAskedOfANameServer() {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse("localhost"));
    }
}
