package com.hedai.user.signature;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.user.account.Account;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the signing keys of staff and signs with them (签名密钥管理). */
@Component
public class StaffKeys {
    private static final Column PRIVATE_KEY = Column.of("staff_signing_key", "private_key");

    private final SignatureMapper mapper;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    StaffKeys(SignatureMapper mapper, Vault vault, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives a member of staff a key; the account's row is locked by the caller. Who has one keeps it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(Account account) {
        of(account);
    }

    /** The key of a member of staff, made now for those who were here before keys were. Row locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    StaffKey of(Account account) {
        return mapper.keyOf(account.id()).orElseGet(() -> fresh(account));
    }

    Optional<StaffKey> find(UUID id) {
        return mapper.key(id);
    }

    byte[] sign(StaffKey key, byte[] digest) {
        return Ecdsa.sign(vault.decryptBytes(PRIVATE_KEY, key.id(), key.privateKey()), digest);
    }

    private StaffKey fresh(Account account) {
        var id = ids.next();
        var pair = Ecdsa.newKey();
        var key = new StaffKey(
                id,
                account.id(),
                account.institutionId(),
                pair.getPublic().getEncoded(),
                vault.encrypt(PRIVATE_KEY, id, pair.getPrivate().getEncoded()));
        mapper.insertKey(key, clock.instant());
        audit.created("user:signing-key:make", "signing-key", id);
        return key;
    }
}
