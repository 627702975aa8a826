package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void anOptionIsThereOrNot() {
        var arguments = new Arguments(List.of("--fresh"));

        assertThat(arguments.has("--fresh")).isTrue();
        assertThat(arguments.has("--fresh")).isFalse();
    }

    @Test
    void aValueFollowsItsOptionOrAnEqualsSign() {
        assertThat(new Arguments(List.of("--mysql", "jdbc:x")).value("--mysql")).hasValue("jdbc:x");
        assertThat(new Arguments(List.of("--mysql=jdbc:y")).value("--mysql")).hasValue("jdbc:y");
        assertThat(new Arguments(List.of("--fresh")).value("--mysql")).isEmpty();
    }

    @Test
    void anOptionMayStandThereSeveralTimes() {
        var arguments = new Arguments(List.of("--set", "user.a=1", "--fresh", "--set=loan.b=2"));

        assertThat(arguments.values("--set")).containsExactly("user.a=1", "loan.b=2");
        assertThat(arguments.values("--set")).isEmpty();
        assertThat(arguments.has("--fresh")).isTrue();
    }

    @Test
    void aMissingValueIsRefused() {
        assertThatThrownBy(() -> new Arguments(List.of("--redis")).value("--redis"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("--redis needs a value");
    }

    @Test
    void aWordMayStandBeforeOrAfterOptions() {
        var arguments = new Arguments(List.of("-f", "loan"));

        assertThat(arguments.word()).hasValue("loan");
        assertThat(arguments.word()).isEmpty();
    }

    @Test
    void whatNobodyAskedForIsRefused() {
        assertThatThrownBy(() -> new Arguments(List.of("--frehs")).refuseRest("up [--fresh]"))
                .hasMessage("'--frehs' is not understood; usage: ./hedai up [--fresh]");
        assertThatCode(() -> new Arguments(List.of()).refuseRest("down")).doesNotThrowAnyException();
    }
}
