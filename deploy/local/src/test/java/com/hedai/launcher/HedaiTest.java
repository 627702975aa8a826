package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HedaiTest {
    private record Fake(String name, int code) implements Command {
        @Override
        public String usage() {
            return name;
        }

        @Override
        public String summary() {
            return name;
        }

        @Override
        public int run(Arguments arguments) {
            arguments.refuseRest(name);
            return code;
        }
    }

    private final List<Command> commands = List.of(new Fake("up", 0), new Fake("status", 3), new Fake("help", 0));

    @Test
    void theNamedCommandRunsAndGivesItsCode() {
        assertThat(Hedai.run(commands, "status")).isEqualTo(3);
    }

    @Test
    void withoutANameHelpIsShown() {
        assertThat(Hedai.run(commands)).isZero();
    }

    @Test
    void anUnknownCommandFails() {
        assertThat(Hedai.run(commands, "upp")).isEqualTo(1);
    }

    @Test
    void aCommandThatCannotBeDoneFails() {
        assertThat(Hedai.run(commands, "up", "--nonsense")).isEqualTo(1);
    }
}
