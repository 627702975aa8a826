package com.hedai.user.access;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changing what a role may do (角色权限变更) takes two people: one proposes the whole list, another confirms it. */
@Component
class RolePermissions implements ChangeKind<RolePermissions.NewList> {
    private final AccessMapper mapper;
    private final Roles roles;

    RolePermissions(AccessMapper mapper, Roles roles) {
        this.mapper = mapper;
        this.roles = roles;
    }

    /** All that a role may do from now on. */
    record NewList(String role, List<Permission> permissions) {}

    static UUID subject(String role) {
        return UUID.nameUUIDFromBytes(("role:" + role).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "user:role-permissions";
    }

    @Override
    public Class<NewList> type() {
        return NewList.class;
    }

    @Override
    public String proposePermission() {
        return "user:role:change";
    }

    @Override
    public String approvePermission() {
        return "user:role:confirm";
    }

    @Override
    public void check(UUID subject, NewList change) {
        if (mapper.role(change.role()).isEmpty()) {
            throw new Refusal(UserReason.ROLE_UNKNOWN).at("role");
        }
        long names = change.permissions().stream()
                .map(Permission::permission)
                .distinct()
                .count();
        if (names != change.permissions().size()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("permissions");
        }
    }

    @Override
    public void apply(UUID subject, NewList change) {
        roles.change(change.role(), change.permissions());
    }
}
