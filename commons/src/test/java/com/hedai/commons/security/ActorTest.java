package com.hedai.commons.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.web.Refusal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {
    private static final String READ = "loan:application:read";

    @ParameterizedTest
    @EnumSource(names = {"OWN", "CLASS", "REGION"})
    void aScopeWithinTheInstitutionIsOwnForWhoeverKnowsNothingFiner(Scope scope) {
        var actor = actor(Map.of(READ, scope));

        assertThat(actor.ownOnly(READ)).isEqualTo(actor.accountId());
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTITUTION", "PLATFORM"})
    void theInstitutionIsNotLimitedToWhatIsOwn(Scope scope) {
        assertThat(actor(Map.of(READ, scope)).ownOnly(READ)).isNull();
    }

    @Test
    void withoutThePermissionThereIsNoScope() {
        var actor = actor(Map.of());

        assertThatThrownBy(() -> actor.ownOnly(READ)).isInstanceOf(Refusal.class);
    }

    private static Actor actor(Map<String, Scope> permissions) {
        return new Actor(
                UUID.randomUUID(), UUID.randomUUID(), Actor.Kind.STAFF, "counselor", permissions, null, "127.0.0.1");
    }
}
