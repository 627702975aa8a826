package com.hedai.testing.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/**
 * The committed OpenAPI document is what the running service offers (接口文档与实现一致). A service extends it with
 * {@code @HedaiServiceTest class OpenApiIT extends OpenApiContract {}}; {@code -Dhedai.write-openapi} writes the document anew.
 */
public abstract class OpenApiContract {
    /** Names the port of this run only. */
    private static final Pattern SERVERS = Pattern.compile("(?m)^servers:\\n(?:[- ].*\\n)+");

    @Autowired
    private Environment environment;

    @Test
    protected void theCommittedDocumentIsWhatTheServiceOffers() {
        String service = environment.getRequiredProperty("spring.application.name");
        Path file = Repository.root().resolve("docs/api/" + service + ".yaml");
        String offered = offered();
        if (System.getProperty("hedai.write-openapi") != null) {
            write(file, offered);
        }

        String committed = Files.exists(file) ? read(file) : "";

        TextDifference.between(committed, offered)
                .ifPresent(
                        difference -> fail("%s is not what the service offers; write it with -Dhedai.write-openapi%n%s"
                                .formatted(file, difference)));
    }

    private String offered() {
        String url = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/v3/api-docs.yaml";
        byte[] document = RestClient.create().get().uri(url).retrieve().body(byte[].class);
        return SERVERS.matcher(new String(document == null ? new byte[0] : document, UTF_8))
                .replaceFirst("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
