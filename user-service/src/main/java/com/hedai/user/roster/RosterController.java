package com.hedai.user.roster;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schools, classes and counselors over HTTP (名册接口). */
@RestController
@RequestMapping("/api/v1")
class RosterController {
    private final Roster roster;

    RosterController(Roster roster) {
        this.roster = roster;
    }

    record CounselorList(@NotNull @Size(max = 20) List<@NotNull UUID> accountIds) {}

    @PostMapping("/schools")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("user:roster:change")
    SchoolView openSchool(Actor actor, @Valid @RequestBody NewSchool school) {
        return roster.openSchool(actor, school);
    }

    /** The schools whose students the lender lends to; a student looks here for their own. */
    @GetMapping("/schools")
    @Allowed("user:school:read")
    Page<SchoolView> listSchools(Actor actor, PageRequest page) {
        return roster.schools(actor, page);
    }

    @PostMapping("/schools/{id}/classes")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("user:roster:change")
    ClassView openClass(Actor actor, @PathVariable UUID id, @Valid @RequestBody NewClass schoolClass) {
        return roster.openClass(actor, id, schoolClass);
    }

    @GetMapping("/schools/{id}/classes")
    @Allowed("user:school:read")
    Page<ClassView> listClassesOfSchool(Actor actor, @PathVariable UUID id, PageRequest page) {
        return roster.classes(actor, id, page);
    }

    /** The classes with their counselors; a counselor sees their own. */
    @GetMapping("/classes")
    @Allowed("user:roster:read")
    Page<ClassWithCounselors> listClasses(Actor actor, PageRequest page) {
        return roster.page(actor, page);
    }

    @PutMapping("/classes/{id}/counselors")
    @Allowed("user:roster:change")
    ClassWithCounselors assignCounselors(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody CounselorList counselors) {
        return roster.assign(actor, id, counselors.accountIds());
    }
}
