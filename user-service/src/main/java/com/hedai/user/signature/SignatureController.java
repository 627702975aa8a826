package com.hedai.user.signature;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.ForService;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signatures of staff over HTTP (员工电子签名接口): given to services, verifiable by everybody who may read reviews. */
@RestController
class SignatureController {
    private final StaffSignatures signatures;
    private final StaffKeys keys;
    private final AuditTrail audit;

    SignatureController(StaffSignatures signatures, StaffKeys keys, AuditTrail audit) {
        this.signatures = signatures;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * What is to be signed.
     *
     * @param purpose what for, for example {@code loan:task:decide}
     * @param digest SHA-256 of it in hexadecimal
     */
    record SignatureRequest(
            @NotNull UUID accountId,
            @NotNull UUID sessionId,
            @NotBlank @Size(max = 64) String purpose,
            @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String digest) {
        SigningRequest under(UUID id) {
            return new SigningRequest(
                    id, accountId, sessionId, purpose, HexFormat.of().parseHex(digest));
        }
    }

    /** A signature: ECDSA in DER, Base64. */
    record SignatureAnswer(String signature, UUID keyId, Instant signedAt) {
        static SignatureAnswer of(StaffSignature given) {
            return new SignatureAnswer(
                    Base64.getEncoder().encodeToString(given.signature()),
                    given.keyId(),
                    given.signedAt().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** The public key, X.509 in PEM. */
    record SigningKeyView(UUID keyId, UUID accountId, String publicKey) {
        static SigningKeyView of(StaffKey key) {
            return new SigningKeyView(key.id(), key.accountId(), Ecdsa.pem(key.publicKey()));
        }
    }

    @PutMapping("/internal/v1/staff-signatures/{id}")
    @ForService("loan-service")
    SignatureAnswer giveSignature(@PathVariable UUID id, @Valid @RequestBody SignatureRequest request) {
        return SignatureAnswer.of(signatures.sign(request.under(id)));
    }

    @GetMapping("/internal/v1/staff-signing-keys/{keyId}")
    @ForService
    SigningKeyView signingKeyForService(@PathVariable UUID keyId) {
        return keys.find(keyId).map(SigningKeyView::of).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** With it anybody verifies what the person signed. */
    @GetMapping("/api/v1/staff-signing-keys/{keyId}")
    @Allowed("user:signing-key:read")
    SigningKeyView signingKey(Actor actor, @PathVariable UUID keyId) {
        var key = keys.find(keyId)
                .filter(found -> found.institutionId().equals(actor.institutionId()))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        audit.viewed("user:signing-key:read", "signing-key", key.id());
        return SigningKeyView.of(key);
    }
}
