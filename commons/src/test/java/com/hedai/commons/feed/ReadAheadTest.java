package com.hedai.commons.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.feed.FeedClient.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
    private final ReadAhead feed = new ReadAhead(after -> {
        asked.add(after);
        return new Batch(List.of(), after + 10);
    });

    @Test
    void whatWasBegunIsNotAskedForAgain() throws Exception {
        feed.begin(feed.read(0).next());

        assertThat(feed.read(10).next()).isEqualTo(20);
        assertThat(asked).containsExactly(0L, 10L);
    }

    @Test
    void whatWasBegunForAnotherPositionIsThrownAway() throws Exception {
        feed.begin(10);

        assertThat(feed.read(3).next()).isEqualTo(13);
        assertThat(feed.read(10).next()).isEqualTo(20);
        assertThat(asked).contains(3L).last().isEqualTo(10L);
    }

    @Test
    void itIsBegunOnceEvenWhenReadTwice() throws Exception {
        feed.begin(10);

        feed.read(10);
        feed.read(10);

        assertThat(asked).containsExactly(10L, 10L);
    }

    @Test
    void whatFailedAsideFailsWhenItIsWanted() {
        var failing = new ReadAhead(after -> {
            throw new FeedClient.Gone("facts after " + after + " are no longer kept");
        });
        failing.begin(10);

        assertThatThrownBy(() -> failing.read(10))
                .isInstanceOf(FeedClient.Gone.class)
                .hasMessageContaining("after 10");
    }

    @Test
    void aBugAsideIsAFailureToRead() {
        var failing = new ReadAhead(after -> {
            throw new IllegalStateException("after " + after);
        });
        failing.begin(10);

        assertThatThrownBy(() -> failing.read(10))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("after 10");
    }

    @Test
    void whatIsCancelledEndsItsWaiting() throws Exception {
        var waits = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var waiting = new ReadAhead(after -> {
            try {
                waits.countDown();
                new CountDownLatch(1).await();
                return new Batch(List.of(), after);
            } finally {
                ended.countDown();
            }
        });
        waiting.begin(10);
        waits.await();

        waiting.cancel();

        ended.await();
    }
}
