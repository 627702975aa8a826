package com.hedai.commons.feed;

import com.hedai.commons.client.Neighbours;
import com.hedai.commons.security.ServiceTokens;
import com.hedai.commons.web.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks another service for its facts by long poll (事实流客户端). */
final class FeedClient {
    private static final int GONE = 410;
    private static final Duration PATIENCE_BEYOND_WAIT = Duration.ofSeconds(5);

    private final Neighbours neighbours;
    private final ServiceTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final JsonMapper json = Json.lenient();

    private record Wire(List<WireItem> items, long next) {}

    private record WireItem(
            long position,
            UUID id,
            String source,
            String type,
            UUID subject,
            Instant time,
            UUID institutionid,
            @Nullable String traceid,
            JsonNode data) {}

    /** Some facts and the position to ask after next time. */
    record Batch(List<Fact> facts, long next) {}

    /** Facts after the position were deleted before they were read. */
    static final class Gone extends IOException {
        Gone(String message) {
            super(message);
        }
    }

    FeedClient(Neighbours neighbours, ServiceTokens tokens) {
        this.neighbours = neighbours;
        this.tokens = tokens;
    }

    Batch read(String source, String stream, long after, int limit, Duration wait)
            throws IOException, InterruptedException {
        var address = neighbours
                .of(source)
                .resolve("/internal/v1/feeds/" + stream + "?after=" + after + "&limit=" + limit + "&wait="
                        + wait.toSeconds());
        var request = HttpRequest.newBuilder(address)
                .timeout(wait.plus(PATIENCE_BEYOND_WAIT))
                .header("Authorization", "Bearer " + tokens.token())
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == GONE) {
            throw new Gone("feed " + stream + " of " + source + ": facts after " + after + " are no longer kept");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("feed " + stream + " of " + source + ": status " + answer.statusCode());
        }
        var wire = json.readValue(answer.body(), Wire.class);
        return new Batch(wire.items().stream().map(FeedClient::fact).toList(), wire.next());
    }

    private static Fact fact(WireItem item) {
        return new Fact(
                item.position(),
                item.id(),
                item.source(),
                item.type(),
                item.subject(),
                item.institutionid(),
                item.time(),
                item.traceid(),
                item.data().toString());
    }
}
