package com.hedai.gateway.visit;

import java.util.UUID;

/**
 * Whom the token names (调用人), once its signature was found right.
 *
 * @param kind BORROWER or STAFF
 * @param role the role acted in
 * @param permissionVersion grows when the person's permissions change
 */
public record Caller(
        UUID accountId, UUID institutionId, String kind, String role, UUID sessionId, int permissionVersion) {}
