package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.testing.people.DemoPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Executes the examples of the README in their order. */
class ReadmeIT extends SandboxTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```http\n(\\w+) (\\S+)\n(.*?)\n?(?<=\n)(\\d{3})\n(.*?)\n```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyExampleIsTrue() throws IOException {
        control.register(DemoPeople.salaried());
        control.setLatency("bank-settlement", Duration.ofMillis(300));
        var readme = Files.readString(Path.of("README.md"));
        var examples = EXAMPLE.matcher(readme);

        var count = 0;
        while (examples.find()) {
            var answer = client.send(
                    examples.group(1), examples.group(2), examples.group(3).strip(), PartnerRequests.Headers.fresh());
            assertThat(answer.status()).as(examples.group()).isEqualTo(Integer.parseInt(examples.group(4)));
            assertThat(fits(JSON.readTree(examples.group(5)), answer.json()))
                    .as("%s%n%s", examples.group(), answer.text())
                    .isTrue();
            awaitExecution(examples.group(2));
            count++;
        }
        assertThat(count).isEqualTo(readme.split("```http", -1).length - 1);
    }

    @AfterEach
    void settleAtOnceAgain() {
        control.removeLatencies();
    }

    /** What the README shows is there; it may leave out the rest of an object or a list. */
    private static boolean fits(JsonNode shown, JsonNode actual) {
        if (shown.isObject()) {
            return shown.propertyStream().allMatch(field -> fits(field.getValue(), actual.path(field.getKey())));
        }
        if (shown.isArray()) {
            return shown.valueStream().allMatch(item -> actual.valueStream().anyMatch(other -> fits(item, other)));
        }
        var text = shown.asString("");
        return text.contains("…")
                ? actual.asString("").startsWith(text.substring(0, text.indexOf('…')))
                : shown.equals(actual);
    }

    private void awaitExecution(String path) {
        if (path.matches("/bank/v1/(payouts|deductions)/0193f4a2.*")) {
            var orderId = path.substring(path.lastIndexOf('/') + 1);
            await().until(() -> statusOf(orderId).equals("SUCCESS"));
        }
    }
}
