package com.hedai.launcher;

import com.hedai.testing.server.ServiceSchema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A process of the platform (平台的进程), in the order in which they are started; stopping goes the other way round. */
public enum Part {
    DATABASE("database", 13306),
    REDIS("redis", 16379),
    SANDBOX("sandbox", 8190, "testing/sandbox", "hedai-sandbox"),
    USER("user-service", 8101),
    AUDIT("audit-service", 8105),
    RISK("risk-service", 8103),
    PAYMENT("payment-service", 8104),
    LOAN("loan-service", 8102),
    GATEWAY("gateway-service", 8080);

    private static final String VERSION = "0.1.0";

    private final String title;
    private final int usualPort;
    private final String module;
    private final String artifact;

    Part(String title, int usualPort) {
        this(title, usualPort, title, title);
    }

    Part(String title, int usualPort, String module, String artifact) {
        this.title = title;
        this.usualPort = usualPort;
        this.module = module;
        this.artifact = artifact;
    }

    /** The services and the sandbox: what runs on Java. */
    public static List<Part> applications() {
        return Arrays.stream(values()).filter(Part::isApplication).toList();
    }

    /** By its title or its first word: {@code loan-service} or {@code loan}. */
    static Optional<Part> named(String word) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(word) || part.title.equals(word + "-service"))
                .findFirst();
    }

    public String title() {
        return title;
    }

    public int usualPort() {
        return usualPort;
    }

    /** Its schema with the passwords of a machine. */
    ServiceSchema schema(LocalSecrets secrets) {
        return new ServiceSchema(
                schema(), secrets.get("database." + schema()), secrets.get("database." + schema() + "_owner"));
    }

    boolean isApplication() {
        return this != DATABASE && this != REDIS;
    }

    /** Whether it is one of ours, which owns an OAuth2 client; the sandbox plays the outside world. */
    boolean isService() {
        return isApplication() && this != SANDBOX;
    }

    boolean hasSchema() {
        return isApplication() && this != GATEWAY;
    }

    /** {@code hedai_loan} for loan-service. */
    String schema() {
        return "hedai_" + shortName();
    }

    /** {@code LOAN} for HEDAI_LOAN_URL; others know the sandbox as the partners. */
    String urlVariable() {
        return "HEDAI_" + (this == SANDBOX ? "PARTNERS" : name()) + "_URL";
    }

    /** {@code loan} for loan-service. */
    String shortName() {
        return title.replace("-service", "");
    }

    Path jar(Path root) {
        return root.resolve(module).resolve("target").resolve(artifact + "-" + VERSION + "-app.jar");
    }
}
