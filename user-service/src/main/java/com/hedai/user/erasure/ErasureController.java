package com.hedai.user.erasure;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a borrower to be erased (资料删除申请接口). */
@RestController
class ErasureController {
    private final FourEyes fourEyes;
    private final ErasureKind kind;

    ErasureController(FourEyes fourEyes, ErasureKind kind) {
        this.fourEyes = fourEyes;
        this.kind = kind;
    }

    record ErasureRequest(@NotBlank @Size(max = 500) String reason) {}

    record ErasureProposed(UUID changeRequestId) {}

    /** Nothing is erased until another person confirms it among the change requests. */
    @PostMapping("/api/v1/user/borrowers/{id}/erasure-requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(ErasureKind.ERASE)
    ErasureProposed requestErasure(@PathVariable UUID id, @Valid @RequestBody ErasureRequest request) {
        return new ErasureProposed(fourEyes.propose(kind, id, new Erasure(id), request.reason()));
    }
}
