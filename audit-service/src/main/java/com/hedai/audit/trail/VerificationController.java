package com.hedai.audit.trail;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Verification of the whole trail (完整性验证接口). */
@RestController
@RequestMapping(path = "/api/v1/audit/verifications", produces = MediaType.APPLICATION_JSON_VALUE)
class VerificationController {
    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    @Allowed("audit:verification:run")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Verifications.Verification run(Actor actor) {
        return verifications.run(actor);
    }

    @Allowed("audit:verification:run")
    @GetMapping
    Page<Verifications.Verification> list(PageRequest page) {
        return verifications.list(page);
    }
}
