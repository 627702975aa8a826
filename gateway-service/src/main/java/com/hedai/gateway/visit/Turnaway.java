package com.hedai.gateway.visit;

import com.hedai.commons.id.Ids;
import com.hedai.commons.web.Problem;
import com.hedai.commons.web.Reason;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answer to a request that was broken before it became a visit (未成形请求的应答). */
@Component
public final class Turnaway {
    private final Ids ids;
    private final JsonMapper json;

    /** A whole answer. */
    public record Refusal(int status, HttpHeaders headers, byte[] body) {}

    Turnaway(Ids ids, JsonMapper json) {
        this.ids = ids;
        this.json = json;
    }

    public Refusal of(Reason reason) {
        var trace = ids.next().toString().replace("-", "");
        var type = URI.create(
                "urn:hedai:problem:" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var problem = new Problem(type, reason.zh(), reason.status(), reason.name(), List.of(), trace);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        SecurityHeaders.write(headers, "", new Visit(trace, trace.substring(16), "", null));
        return new Refusal(reason.status(), headers, json.writeValueAsBytes(problem));
    }
}
