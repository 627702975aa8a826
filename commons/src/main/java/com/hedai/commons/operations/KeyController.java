package com.hedai.commons.operations;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.KeyRotation;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.work.DurableLoop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets operations change the keys of field encryption and see how far a change has come (密钥轮换). */
@RestController
@RequestMapping("/api/v1/${hedai.web.path}")
final class KeyController {
    private final KeyRotation rotation;
    private final DurableLoop loop;
    private final AuditTrail audit;

    KeyController(KeyRotation rotation, @Qualifier("keyRotationLoop") DurableLoop loop, AuditTrail audit) {
        this.rotation = rotation;
        this.loop = loop;
        this.audit = audit;
    }

    /** Where the keys of this service stand; no key is shown. */
    @Allowed("platform:key:read")
    @GetMapping("/keys")
    KeyRotation.Standing keys() {
        audit.viewed("platform:key:read", "field-keys");
        return rotation.standing();
    }

    /** Begins to use new keys; the service goes on meanwhile, and its values are sealed anew in the background. */
    @Allowed("platform:key:rotate")
    @PostMapping("/key-rotations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    KeyRotation.Standing rotate(Actor actor) {
        var standing = rotation.begin();
        audit.noted("platform:key:rotate", "field-keys", actor.institutionId());
        loop.wake();
        return standing;
    }
}
