package com.hedai.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is deployed (被部署的服务): our six, and the sandbox that plays the partners where there are none. */
enum Service {
    GATEWAY("gateway-service", "gateway-service"),
    USER("user-service", "user-service"),
    LOAN("loan-service", "loan-service"),
    RISK("risk-service", "risk-service"),
    PAYMENT("payment-service", "payment-service"),
    AUDIT("audit-service", "audit-service"),
    SANDBOX("sandbox", "testing/sandbox");

    private final String title;
    private final String module;

    Service(String title, String module) {
        this.title = title;
        this.module = module;
    }

    /** Those that go to production. */
    static List<Service> ours() {
        return Arrays.stream(values()).filter(service -> service != SANDBOX).toList();
    }

    static Optional<Service> named(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title.equals(title))
                .findFirst();
    }

    String title() {
        return title;
    }

    String module() {
        return module;
    }

    /** {@code HEDAI_LOAN_URL}; the sandbox is known as the partners. */
    String urlVariable() {
        return this == SANDBOX ? "HEDAI_PARTNERS_URL" : "HEDAI_" + name() + "_URL";
    }
}
