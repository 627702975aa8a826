package com.hedai.user.access;

import java.util.List;

/** A role with what it may do at present (角色视图). */
record RoleView(String code, String zh, String en, String duty, String at, List<Permission> permissions) {
    static RoleView of(Role role, List<Permission> permissions) {
        return new RoleView(
                role.code(), role.zh(), role.en(), role.duty().name(), role.at().name(), permissions);
    }
}
