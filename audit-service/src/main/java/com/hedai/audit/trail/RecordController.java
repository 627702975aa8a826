package com.hedai.audit.trail;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trail for auditors (审计查询接口). */
@RestController
@RequestMapping(path = "/api/v1/audit/records", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordController {
    private final Records records;

    RecordController(Records records) {
        this.records = records;
    }

    @Allowed("audit:record:read")
    @GetMapping
    Page<Recorded> search(Actor actor, @ParameterObject @Valid @ModelAttribute RecordFilter filter, PageRequest page) {
        return records.search(actor, filter, page);
    }

    @Allowed("audit:record:read")
    @GetMapping("/{id}")
    Recorded get(Actor actor, @PathVariable UUID id) {
        return records.get(actor, id);
    }

    @Allowed("audit:proof:read")
    @GetMapping("/{id}/proof")
    Records.InclusionProof proof(Actor actor, @PathVariable UUID id) {
        return records.prove(actor, id);
    }
}
