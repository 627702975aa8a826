package com.hedai.user.signature;

import com.hedai.commons.crypto.Encrypted;
import java.util.UUID;

/** The key with which a member of staff signs (员工签名密钥), as stored. */
record StaffKey(UUID id, UUID accountId, UUID institutionId, byte[] publicKey, Encrypted privateKey) {}
