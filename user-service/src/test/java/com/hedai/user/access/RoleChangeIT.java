package com.hedai.user.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.testing.service.Person;
import com.hedai.user.WholeService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleChangeIT extends WholeService {
    @Test
    void whatARoleMayDoChangesOnlyWhenASecondPersonConfirms() {
        var one = manager();
        var other = manager();

        var proposed = api.post(
                one.bearer(),
                "/api/v1/roles/counselor/changes",
                Map.of(
                        "reason",
                        "只读",
                        "permissions",
                        List.of(
                                Map.of("permission", "user:account:read", "scope", "OWN"),
                                Map.of("permission", "user:session:revoke", "scope", "OWN"))));
        var path = "/api/v1/user/change-requests/" + proposed.text("changeRequestId") + "/approval";
        var byOneself = api.post(one.bearer(), path, null);
        var before = permissionsOfCounselor(one);
        var confirmed = api.post(other.bearer(), path, null);
        var after = permissionsOfCounselor(one);

        assertThat(proposed.status()).isEqualTo(202);
        assertThat(byOneself.code()).isEqualTo("SAME_PERSON");
        assertThat(before).isGreaterThan(2);
        assertThat(confirmed.status()).isEqualTo(204);
        assertThat(after).isEqualTo(2);
    }

    @Test
    void everyRoleOfTheGlossaryIsThereWithItsOwnSessionsToSee() {
        var roles = api.get(manager().bearer(), "/api/v1/roles").body().get("items");

        assertThat(roles.toString())
                .contains(
                        "borrower",
                        "reviewer",
                        "risk-analyst",
                        "risk-supervisor",
                        "finance",
                        "collector",
                        "operations",
                        "institution-manager",
                        "system-administrator",
                        "counselor",
                        "auditor",
                        "platform-auditor");
        for (var role : roles) {
            assertThat(role.get("permissions").toString())
                    .as(role.get("code").asString())
                    .contains("user:session:revoke");
        }
    }

    private int permissionsOfCounselor(Person reader) {
        for (var role : api.get(reader.bearer(), "/api/v1/roles").body().get("items")) {
            if (role.get("code").asString().equals("counselor")) {
                return role.get("permissions").size();
            }
        }
        throw new AssertionError("no counselor");
    }

    private Person manager() {
        return identity.staff("platform-administrator")
                .may("user:role:read", Scope.PLATFORM)
                .may("user:role:change", Scope.PLATFORM)
                .may("user:role:confirm", Scope.PLATFORM)
                .may("platform:change-request:read", Scope.PLATFORM);
    }
}
