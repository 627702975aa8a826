package com.hedai.user.staff;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.Open;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff over HTTP (员工接口). */
@RestController
@RequestMapping("/api/v1")
class StaffController {
    private final Invitations invitations;
    private final StaffRegister register;

    StaffController(Invitations invitations, StaffRegister register) {
        this.invitations = invitations;
        this.register = register;
    }

    record ActivationRequest(
            @NotBlank @Size(max = 100) String token,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "ActivationRequest[hidden]";
        }
    }

    record RoleGrant(@NotBlank @Size(max = 32) String role) {}

    @PostMapping("/staff")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("user:staff:create")
    Invitations.Invited inviteStaff(Actor actor, @Valid @RequestBody NewStaff wanted) {
        boolean reached = actor.scope("user:staff:create") == Scope.PLATFORM
                || actor.institutionId().equals(wanted.institutionId());
        if (!reached) {
            throw new Refusal(CommonReason.NOT_FOUND).at("institutionId");
        }
        return invitations.invite(wanted, actor.accountId());
    }

    @PostMapping("/staff-activations")
    @ResponseStatus(HttpStatus.CREATED)
    @Open
    Invitations.Activated activateStaff(@Valid @RequestBody ActivationRequest request) {
        return invitations.activate(request.token(), request.password());
    }

    @GetMapping("/staff")
    @Allowed("user:staff:read")
    Page<StaffView> listStaff(Actor actor, PageRequest page) {
        return register.page(actor, page);
    }

    @PostMapping("/staff/{id}/disablement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:staff:disable")
    void disableStaff(Actor actor, @PathVariable UUID id) {
        register.disable(actor, id);
    }

    @PostMapping("/staff/{id}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:staff:assign")
    void assignRole(Actor actor, @PathVariable UUID id, @Valid @RequestBody RoleGrant grant) {
        register.assign(actor, id, grant.role());
    }

    @DeleteMapping("/staff/{id}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:staff:assign")
    void withdrawRole(Actor actor, @PathVariable UUID id, @PathVariable String role) {
        register.withdraw(actor, id, role);
    }
}
