package com.hedai.lending.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.lending.account.Recalculation.Prepayment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tells the stories of docs/lending.md: terms, what happened, and the instalments that must stand then. */
class AccountDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "lending.md");
    private static final Pattern STORIES = Pattern.compile("```story\n(.*?)```", Pattern.DOTALL);

    static List<String> stories() throws IOException {
        var found = STORIES.matcher(Files.readString(DOCUMENT));
        var stories = new ArrayList<String>();
        while (found.find()) {
            stories.add(found.group(1));
        }
        return stories;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void itSaysWhatComesOut(String story) {
        var lines = story.lines().toList();
        var told = terms(lines.getFirst().split(" ", -1));
        var expected = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "drawn" -> told.drawn(words[1], words[2]);
                case "paid" -> told.paid(words[1], words[2]);
                default -> expected.add(line);
            }
        }

        assertThat(told.lines()).isEqualTo(expected);
    }

    @Test
    void noStoryIsLeftOut() throws IOException {
        assertThat(stories()).hasSize(3);
    }

    private static Story terms(String... words) {
        var story = words[0].equals("levelled") ? Story.levelled() : Story.standard();
        story.rate(words[1]).instalments(Integer.parseInt(words[2]));
        return switch (words[words.length - 1]) {
            case "lower" -> story.daily(Prepayment.LOWER_INSTALMENTS);
            case "fewer" -> story.daily(Prepayment.FEWER_INSTALMENTS);
            default -> story.daily();
        };
    }
}
