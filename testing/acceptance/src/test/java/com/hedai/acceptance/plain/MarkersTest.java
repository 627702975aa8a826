package com.hedai.acceptance.plain;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private final Markers markers = new Markers(Map.of("name", "纥奚麒麟", "card", "6228480402564890018"));

    @Test
    void aValueIsFoundInEveryForm() {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(markers.in("前纥奚麒麟后".getBytes(charset))).containsExactly("name as " + charset.name());
            assertThat(markers.in("1622848040256489001899".getBytes(charset)))
                    .as(charset.name())
                    .contains("card as " + charset.name());
        }
        assertThat(markers.in("{\"n\":\"\\u7ea5\\u595a\\u9e92\\u9e9f\"}".getBytes(UTF_8)))
                .containsExactly("name as JSON");
    }

    @Test
    void whatIsCutShortIsNotFound() {
        assertThat(markers.in("纥奚麒".getBytes(UTF_8))).isEmpty();
        assertThat(markers.in("622848040256489001".getBytes(UTF_8))).isEmpty();
        assertThat(markers.in(new byte[0])).isEmpty();
    }

    @Test
    void aValueAcrossTwoPiecesOfAStreamIsFound() throws IOException {
        var content = ("x".repeat(Haystack.PIECE - 3) + "纥奚麒麟" + "y".repeat(5)).getBytes(UTF_8);

        assertThat(Haystack.search(new ByteArrayInputStream(content), markers)).containsOnlyKeys("name as UTF-8");
    }
}
