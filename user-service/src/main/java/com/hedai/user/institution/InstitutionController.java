package com.hedai.user.institution;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lenders over HTTP (机构接口). */
@RestController
@RequestMapping("/api/v1/institutions")
class InstitutionController {
    private final Institutions institutions;

    InstitutionController(Institutions institutions) {
        this.institutions = institutions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("user:institution:open")
    InstitutionView openInstitution(@Valid @RequestBody NewInstitution wanted) {
        return institutions.open(wanted);
    }

    @GetMapping
    @Allowed("user:institution:read")
    Page<InstitutionView> listInstitutions(Actor actor, PageRequest page) {
        var everywhere = actor.scope("user:institution:read") == Scope.PLATFORM;
        return institutions.page(everywhere ? null : actor.institutionId(), page);
    }
}
