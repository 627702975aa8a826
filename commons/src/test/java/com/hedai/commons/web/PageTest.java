package com.hedai.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final UUID FIRST = new UUID(1, 3);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 1);

    @Test
    void aFullPageSaysWhereTheNextBegins() {
        var request = PageRequest.parse("2", null);

        var page = Page.of(List.of(FIRST, SECOND, THIRD), request, id -> id);

        assertThat(page.items()).containsExactly(FIRST, SECOND);
        assertThat(PageRequest.parse("2", page.next()).afterId()).isEqualTo(SECOND);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of(FIRST, SECOND), PageRequest.parse("2", null), id -> id)
                        .next())
                .isNull();
    }

    @Test
    void fiftyAreGivenWhenNobodySays() {
        assertThat(PageRequest.parse(null, null).limit()).isEqualTo(50);
    }

    @Test
    void nonsenseIsRefusedAtItsField() {
        for (var limit : new String[] {"0", "201", "-1", "many", "99999999999"}) {
            assertThatThrownBy(() -> PageRequest.parse(limit, null)).isInstanceOf(Refusal.class);
        }
        for (var after : new String[] {"", "!", "AAAA", "\u0000"}) {
            assertThatThrownBy(() -> PageRequest.parse(null, after)).isInstanceOf(Refusal.class);
        }
    }
}
