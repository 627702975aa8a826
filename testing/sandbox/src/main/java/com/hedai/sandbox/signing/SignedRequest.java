package com.hedai.sandbox.signing;

import org.jspecify.annotations.Nullable;

/** A request as it arrived (已签名请求): what is signed, and the headers that say so. */
public record SignedRequest(
        String method,
        String pathAndQuery,
        byte[] body,
        @Nullable String client,
        @Nullable String timestamp,
        @Nullable String nonce,
        @Nullable String signature) {}
