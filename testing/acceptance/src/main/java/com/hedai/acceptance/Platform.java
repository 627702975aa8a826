package com.hedai.acceptance;

import com.hedai.testing.people.Totp;
import com.hedai.testing.sandbox.SandboxControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running platform (平台): its door, the world outside it, and the first administrator's credentials. */
public final class Platform {
    private final Api api;
    private final SandboxControl sandbox;
    private final JsonNode administrator;

    private Platform(URI gateway, SandboxControl sandbox, JsonNode administrator) {
        this.api = Api.of(gateway);
        this.sandbox = sandbox;
        this.administrator = administrator;
    }

    /**
     * The platform that runs on this machine.
     *
     * @param accounts the file that {@code hedai up} wrote, with the first administrator
     */
    public static Platform running(URI gateway, URI partners, Path accounts) {
        try {
            return new Platform(
                    gateway, new SandboxControl(partners), new JsonMapper().readTree(Files.readAllBytes(accounts)));
        } catch (IOException missing) {
            throw new UncheckedIOException(accounts + " cannot be read; is the platform up?", missing);
        }
    }

    /** The platform that the environment names, as {@code hedai} does it for the programs it starts. */
    static Platform running() {
        var environment = System.getenv();
        return running(
                URI.create(environment.get("HEDAI_GATEWAY_URL")),
                URI.create(environment.get("HEDAI_PARTNERS_URL")),
                Path.of(environment.get("HEDAI_ACCOUNTS")));
    }

    /** The public interface with nobody signed in. */
    public Api api() {
        return api;
    }

    /** The outside world's controls. */
    public SandboxControl sandbox() {
        return sandbox;
    }

    /** The first administrator, signed in; waits for the next one-time code when the present one was used already. */
    public Api administrator() {
        return signIn(new Credentials(
                administrator.path("institution").asString(),
                administrator.path("username").asString(),
                administrator.path("password").asString(),
                administrator.path("totpSecret").asString()));
    }

    /** A member of staff, signed in with password and one-time code. */
    Api signIn(Credentials credentials) {
        var reply = attempt(credentials);
        if (reply.status() == 401) {
            // A one-time code is good once: whoever signed in within this half minute waits for the next.
            awaitNextCode();
            reply = attempt(credentials);
        }
        return api.as(reply.expect(201).text("accessToken"));
    }

    private Reply attempt(Credentials credentials) {
        return api.post(
                "/api/v1/sessions",
                Map.of(
                        "grant", "PASSWORD_TOTP",
                        "institution", credentials.institution(),
                        "username", credentials.username(),
                        "password", credentials.password(),
                        "totp", Totp.code(credentials.totpSecret(), Instant.now())));
    }

    private static void awaitNextCode() {
        var step = Instant.now().getEpochSecond() / Totp.STEP_SECONDS;
        Await.until(
                "the next one-time code",
                Duration.ofSeconds(Totp.STEP_SECONDS + 1L),
                () -> Instant.now().getEpochSecond() / Totp.STEP_SECONDS,
                now -> now > step);
    }
}
