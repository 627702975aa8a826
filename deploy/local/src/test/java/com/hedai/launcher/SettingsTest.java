package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void aPropertyGoesToItsServiceAndToNoOther() {
        var settings = Settings.parse(List.of(
                "user.hedai.code.valid-for=60s", "user.logging.level.com.hedai=debug", "sandbox.some.list[0]=a=b"));

        assertThat(settings.arguments(Part.USER))
                .containsExactly("--hedai.code.valid-for=60s", "--logging.level.com.hedai=debug");
        assertThat(settings.arguments(Part.SANDBOX)).containsExactly("--some.list[0]=a=b");
        assertThat(settings.arguments(Part.LOAN)).isEmpty();
        assertThat(Settings.none().arguments(Part.USER)).isEmpty();
    }

    @Test
    void aValueMayBeEmpty() {
        assertThat(Settings.parse(List.of("loan.some.text=")).arguments(Part.LOAN))
                .containsExactly("--some.text=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user.a", "user=1", ".a=1", "user.=1", "user.9a=1", "user.a b=1", "USER.a=1"})
    void whatIsNoPairIsRefused(String pair) {
        assertThatThrownBy(() -> Settings.parse(List.of(pair)))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("--set %s: not understood (expected: SERVICE.PROPERTY=VALUE", pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "database", "redis"})
    void anUnknownServiceIsRefusedWithThoseThereAre(String service) {
        assertThatThrownBy(() -> Settings.parse(List.of(service + ".a=1")))
                .isInstanceOf(CommandFailed.class)
                .hasMessage(
                        "--set %1$s.a=1: no service '%1$s' (expected: sandbox, user, audit, risk, payment, loan, gateway)",
                        service);
    }

    @Test
    void aPortIsNotMovedAlone() {
        assertThatThrownBy(() -> Settings.parse(List.of("loan.server.port=9000")))
                .hasMessage("--set loan.server.port=9000: ports are moved together, with --shift N");
    }

    @Test
    void aPropertyThatIsSetTwiceIsRefused() {
        assertThatThrownBy(() -> Settings.parse(List.of("user.a=1", "user.a=2")))
                .hasMessage("--set user.a=2: a was set before, to 1");
    }
}
