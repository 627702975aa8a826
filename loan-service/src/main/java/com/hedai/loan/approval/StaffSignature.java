package com.hedai.loan.approval;

/**
 * A signature made with the key of a member of staff (员工电子签名值).
 *
 * @param value ECDSA over the digest, base64
 * @param keyId names the public key at the user service
 */
record StaffSignature(String value, String keyId) {}
