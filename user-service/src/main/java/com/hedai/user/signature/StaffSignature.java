package com.hedai.user.signature;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A signature a member of staff gave (员工电子签名). */
record StaffSignature(
        UUID id,
        UUID keyId,
        UUID accountId,
        UUID institutionId,
        UUID sessionId,
        String purpose,
        byte[] digest,
        byte[] signature,
        Instant signedAt) {

    /** Whether this is what the same id was asked to sign before; the person may have signed in anew meanwhile. */
    boolean isOf(SigningRequest request) {
        return accountId.equals(request.accountId())
                && purpose.equals(request.purpose())
                && Arrays.equals(digest, request.digest());
    }
}
