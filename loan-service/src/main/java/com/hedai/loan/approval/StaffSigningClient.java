package com.hedai.loan.approval;

import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the user service, which keeps the signing keys of staff (员工电子签名接口). */
@HttpExchange("/internal/v1/staff-signatures")
interface StaffSigningClient {
    /** The same id and digest give the same signature. */
    @PutExchange("/{id}")
    Signed sign(@PathVariable UUID id, @RequestBody ToSign request);

    /** What is to be signed, by whom, in which session. */
    record ToSign(UUID accountId, UUID sessionId, String purpose, String digest) {}

    record Signed(String signature, String keyId, Instant signedAt) {}
}
