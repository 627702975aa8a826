package com.hedai.audit.trail;

import java.util.UUID;

/** Audit records as services write them. */
final class Samples {
    static final UUID LENDER = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    static final UUID OTHER_LENDER = UUID.fromString("019ab000-0000-7000-8000-000000000002");

    private Samples() {}

    static String record(
            UUID id, UUID institution, UUID actor, String role, String operation, String kind, UUID object, String at) {
        return """
                {"id":"%s","at":"%s","service":"loan-service","actorId":"%s","actorKind":"STAFF","role":"%s","institutionId":"%s",
                 "operation":"%s","kind":"%s","objectType":"application","objectIds":["%s"],"result":"DONE","ip":"10.1.2.3",
                 "traceId":"0123456789abcdef0123456789abcdef","sessionId":"019ab000-0000-7000-8000-00000000aaaa","reason":null,"fields":["status"]}
                """.formatted(id, at, actor, role, institution, operation, kind, object);
    }

    static String record(int number) {
        return record(
                UUID.randomUUID(),
                LENDER,
                new UUID(1, number),
                "reviewer",
                "loan:application:read",
                "VIEW",
                new UUID(2, number),
                "2026-11-22T02:00:%02dZ".formatted(number % 60));
    }
}
