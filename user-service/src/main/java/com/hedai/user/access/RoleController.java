package com.hedai.user.access;

import com.hedai.commons.security.Allowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP (角色接口). */
@RestController
@RequestMapping("/api/v1/roles")
class RoleController {
    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    /** Every role with what it may do; a short list, so one page. */
    @GetMapping
    @Allowed("user:role:read")
    RoleList list() {
        return new RoleList(roles.list());
    }

    record RoleList(List<RoleView> items) {}
}
