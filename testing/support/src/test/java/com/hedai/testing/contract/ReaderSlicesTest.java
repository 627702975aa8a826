package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader makes of a fact is compared with the schema of its producer. */
class ReaderSlicesTest {
    @Test
    void aSliceOfWhatIsPromisedIsRight() {
        assertThat(differences(new Right())).isEmpty();
    }

    @Test
    void aFieldThatIsNotThereAndWrongTypesAreFound() {
        assertThat(differences(new Wrong()))
                .containsExactly(
                        "wrong: AmountPaid.paymentNumber: is not there",
                        "wrong: AmountPaid.amount: expected a whole number (int) here, but it is string ^\\d{1,16}\\.\\d{2}$",
                        "wrong: AmountPaid.score: may be absent, so it must be @Nullable here",
                        "wrong: AmountPaid.outcome: PARTIAL may come but is not understood",
                        "wrong: AmountPaid.reasons[].zh: is not there");
    }

    @Test
    void aFactThatTheServiceDoesNotTellIsFound() {
        assertThat(differences(new Strange()))
                .containsExactly("strange: SomethingElse: no such fact of sample-service");
    }

    private static List<String> differences(FactReader reader) {
        return new ReaderSlices(FactSchemas.committed()).differences(reader);
    }

    private abstract static class Reader implements FactReader {
        @Override
        public String name() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        @Override
        public String source() {
            return "sample-service";
        }
    }

    private static final class Right extends Reader {
        enum Outcome {
            FULL,
            PARTIAL,
            NONE
        }

        record Reason(String code) {}

        record AmountPaid(
                UUID paymentId, Money amount, @Nullable Integer score, Outcome outcome, List<Reason> reasons) {}

        @Override
        public void apply(Fact fact) {
            Runnable effect = () -> fact.data(AmountPaid.class);
            effect.run();
        }
    }

    private static final class Wrong extends Reader {
        enum Outcome {
            FULL
        }

        record Reason(String code, String zh) {}

        record AmountPaid(
                UUID paymentNumber, int amount, LocalDate paidOn, int score, Outcome outcome, List<Reason> reasons) {}

        @Override
        public void apply(Fact fact) {
            fact.data(AmountPaid.class);
        }
    }

    private static final class Strange extends Reader {
        record SomethingElse(UUID id) {}

        @Override
        public void apply(Fact fact) {
            fact.data(SomethingElse.class);
        }
    }
}
