package com.hedai.user.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.WholeService;
import com.hedai.user.institution.Institution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstAdministratorIT extends WholeService {
    @Autowired
    private FirstAdministrator administrators;

    @Test
    void theFirstAdministratorIsMadeOnceAndOpensTheFirstLender() {
        var made = administrators.make("administrator").orElseThrow();
        var again = administrators.make("second.one");

        var totp = Totp.ofBase32(made.totpSecret());
        var signedIn = api.post(
                null,
                "/api/v1/sessions",
                Map.of(
                        "grant", "PASSWORD_TOTP",
                        "institution", Institution.PLATFORM,
                        "username", made.username(),
                        "password", made.password(),
                        "totp", totp.code(Totp.stepAt(clock.instant()))));
        var opened = api.post(
                "Bearer " + signedIn.text("accessToken"),
                "/api/v1/institutions",
                Map.of("code", "first-lender", "name", "第一小贷", "licenceType", "MICRO_LENDER", "regions", List.of()));

        assertThat(again).isEmpty();
        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(signedIn.text("role")).isEqualTo("platform-administrator");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("openedOn")).startsWith("202");
    }
}
