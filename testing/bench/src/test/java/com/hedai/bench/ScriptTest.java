package com.hedai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void paragraphsAreStatementsWithWhatIsBound() {
        var script = Script.parse("# a remark\n\nbegin\n\nupdate a set b = ?\nwhere c = ?\n:: 'x', $id\n\ncommit\n");

        assertThat(script.steps())
                .containsExactly(
                        new Script.Step("begin", ""),
                        new Script.Step("update a set b = ?\nwhere c = ?", "'x', $id"),
                        new Script.Step("commit", ""));
    }

    @Test
    void theRecordedSubmitCommitsOnceBesidesItsKeyAndBindsEveryPlaceholder() {
        var steps = Script.resource("submit.sql").steps();

        assertThat(steps).filteredOn(step -> step.sql().equals("commit")).hasSize(1);
        assertThat(steps)
                .filteredOn(step -> !step.binding().isEmpty() && !step.isLike())
                .allSatisfy(step -> assertThat(step.binding().split(", "))
                        .hasSize((int) step.sql().chars().filter(c -> c == '?').count()));
    }

    @Test
    void anIdIsTheSameWithinARunAndNewInTheNext() {
        var known = Map.of("institution", new byte[] {1});
        var ids = new NewIds(known);

        assertThat(new Value("$a").of(ids)).isEqualTo(new Value("$a").of(ids));
        assertThat(new Value("$a").of(ids)).isNotEqualTo(new Value("$b").of(ids));
        assertThat(new Value("$a").of(ids)).isNotEqualTo(new Value("$a").of(new NewIds(known)));
        assertThat((String) new Value("&a").of(ids)).hasSize(24);
        assertThat(new Value("@institution").of(ids)).isEqualTo(new byte[] {1});
        assertThatThrownBy(() -> new Value("@product").of(ids)).hasMessageContaining("product");
    }

    @Test
    void plainValuesAreWhatTheyLookLike() {
        var ids = new NewIds(Map.of());

        assertThat(new Value("'a b'").of(ids)).isEqualTo("a b");
        assertThat(new Value("201").of(ids)).isEqualTo(201L);
        assertThat((byte[]) new Value("*32").of(ids)).hasSize(32);
        assertThat((String) new Value("~5").of(ids)).hasSize(5);
    }
}
