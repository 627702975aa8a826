package com.hedai.user.access;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP (角色接口). */
@RestController
@RequestMapping("/api/v1/roles")
class RoleController {
    private final Roles roles;
    private final RolePermissions changes;
    private final FourEyes fourEyes;
    private final AuditTrail audit;

    RoleController(Roles roles, RolePermissions changes, FourEyes fourEyes, AuditTrail audit) {
        this.roles = roles;
        this.changes = changes;
        this.fourEyes = fourEyes;
        this.audit = audit;
    }

    record RoleList(List<RoleView> items) {}

    record RoleChange(
            @NotNull @Size(max = 200) List<@NotNull @Valid Permission> permissions,
            @NotBlank @Size(max = 500) String reason) {}

    record RoleChangeProposed(UUID changeRequestId) {}

    /** Every role with what it may do; a short list, so one page. */
    @GetMapping
    @Allowed("user:role:read")
    RoleList listRoles() {
        var all = roles.list();
        audit.viewed(
                "user:role:read",
                "role",
                all.stream().map(role -> RolePermissions.subject(role.code())).toList());
        return new RoleList(all);
    }

    /** Proposes what a role may do from now on; another person confirms it among the change requests. */
    @PostMapping("/{code}/changes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("user:role:change")
    RoleChangeProposed proposeRoleChange(@PathVariable String code, @Valid @RequestBody RoleChange change) {
        var id = fourEyes.propose(
                changes,
                RolePermissions.subject(code),
                new RolePermissions.NewList(code, change.permissions()),
                change.reason());
        return new RoleChangeProposed(id);
    }
}
