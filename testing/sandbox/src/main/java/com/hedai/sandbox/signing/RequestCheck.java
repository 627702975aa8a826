package com.hedai.sandbox.signing;

import com.hedai.sandbox.answer.PartnerRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides whether a request is the client's own, fresh, and here for the first time (验签). */
@Component
public final class RequestCheck {
    private static final int LONGEST_NONCE = 80;

    private final SigningProperties properties;
    private final Signatures signatures;
    private final UsedNonces nonces;
    private final Clock clock;

    RequestCheck(SigningProperties properties, Signatures signatures, UsedNonces nonces, Clock clock) {
        this.properties = properties;
        this.signatures = signatures;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** Refuses with 401. The nonce is spent last, so that nobody else can spend the client's. */
    public void check(SignedRequest request) {
        var client = request.client();
        var timestamp = request.timestamp();
        var nonce = request.nonce();
        var signature = request.signature();
        if (client == null || timestamp == null || nonce == null || signature == null) {
            throw refused("SIGNATURE_MISSING", "X-Partner-Id, X-Timestamp, X-Nonce and X-Signature are needed");
        }
        if (!client.equals(properties.client())) {
            throw refused("PARTNER_UNKNOWN", "X-Partner-Id names nobody we know");
        }
        if (!isFresh(timestamp)) {
            throw refused("TIMESTAMP_OUT_OF_WINDOW", "X-Timestamp is not within " + properties.window());
        }
        if (nonce.isBlank() || nonce.length() > LONGEST_NONCE) {
            throw refused("SIGNATURE_WRONG", "X-Nonce has no length of 1 to " + LONGEST_NONCE);
        }
        if (!signatures.isClients(request, timestamp, nonce, signature)) {
            throw refused("SIGNATURE_WRONG", "X-Signature does not fit the request");
        }
        if (!nonces.use(nonce)) {
            throw refused("NONCE_REUSED", "X-Nonce was used before");
        }
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return age.abs().compareTo(properties.window()) <= 0;
    }

    private static PartnerRefusal refused(String code, String message) {
        return new PartnerRefusal(401, code, message);
    }
}
