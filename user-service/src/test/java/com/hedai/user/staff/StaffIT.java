package com.hedai.user.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffIT extends WholeService {
    private static final String PASSWORD = "竹外桃花三两枝春江水暖鸭先知";

    /** A member of staff who has activated the account. */
    private record Member(UUID id, Lender lender, String username, Totp totp) {}

    @Test
    void anInvitedPersonSetsAPasswordAndSignsIn() {
        var member = member(lender(), "risk-analyst");

        var answer = signIn(member, PASSWORD, code(member));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("role")).isEqualTo("risk-analyst");
        var me = api.get("Bearer " + answer.text("accessToken"), "/api/v1/me");
        assertThat(me.text("username")).isEqualTo(member.username());
        assertThat(me.text("name")).isEqualTo("王小明");
    }

    @Test
    void aOneTimePasswordIsGoodOnce() throws Exception {
        var member = member(lender(), "finance");
        var code = code(member);

        var first = signIn(member, PASSWORD, code);
        var replayed = signIn(member, PASSWORD, code);
        clock.advance(Duration.ofSeconds(30));
        var next = code(member);
        var atOnce = atOnce(4, () -> signIn(member, PASSWORD, next));

        assertThat(first.status()).isEqualTo(201);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(atOnce).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHour() {
        var member = member(lender(), "reviewer");

        IntStream.range(0, 5)
                .forEach(i -> assertThat(signIn(member, "wrong password " + i, code(member))
                                .code())
                        .isEqualTo("SIGN_IN_FAILED"));
        var whileLocked = signIn(member, PASSWORD, code(member));
        clock.advance(Duration.ofMinutes(15));
        var afterwards = signIn(member, PASSWORD, code(member));

        assertThat(whileLocked.status()).isEqualTo(401);
        assertThat(whileLocked.code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(afterwards.status()).isEqualTo(201);
        assertThat(audited(member.id())).contains("user:session:create");
    }

    @Test
    void guessingManyAtOnceDoesNotGetMoreTries() throws Exception {
        var member = member(lender(), "reviewer");

        atOnce(10, () -> signIn(member, "wrong password", "000000"));

        assertThat(signIn(member, PASSWORD, code(member)).status()).isEqualTo(401);
    }

    @Test
    void theFourthFailureIsForgottenAfterASuccess() {
        var member = member(lender(), "reviewer");

        IntStream.range(0, 4).forEach(i -> signIn(member, "wrong password", code(member)));
        var success = signIn(member, PASSWORD, code(member));
        clock.advance(Duration.ofSeconds(30));
        signIn(member, "wrong password", code(member));
        var again = signIn(member, PASSWORD, code(member));

        assertThat(success.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void anUnknownNameGetsTheSameAnswerAsAWrongPassword() {
        var member = member(lender(), "reviewer");

        var wrong = signIn(member, "wrong password", "123456");
        var unknown = api.post(
                null,
                "/api/v1/sessions",
                Map.of(
                        "grant", "PASSWORD_TOTP",
                        "institution", member.lender().code(),
                        "username", "nobody",
                        "password", PASSWORD,
                        "totp", "123456"));

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
        assertThat(unknown.text("title")).isEqualTo(wrong.text("title"));
    }

    @Test
    void aDisabledPersonIsOutAtOnceAndStaysOut() {
        var member = member(lender(), "operations");
        var signedIn = signIn(member, PASSWORD, code(member));

        var disabled = api.post(administrator(), "/api/v1/staff/" + member.id() + "/disablement", null);

        clock.advance(Duration.ofSeconds(30));
        assertThat(disabled.status()).isEqualTo(204);
        assertThat(api.get("Bearer " + signedIn.text("accessToken"), "/api/v1/me")
                        .status())
                .isEqualTo(401);
        assertThat(api.post(null, "/api/v1/sessions/refresh", Map.of("refreshToken", signedIn.text("refreshToken")))
                        .status())
                .isEqualTo(401);
        assertThat(signIn(member, PASSWORD, code(member)).code()).isEqualTo("ACCOUNT_DISABLED");
        assertThat(facts(member.id())).contains("AccountDisabled");
        assertThat(audited(member.id())).contains("user:staff:disable");
    }

    @Test
    void theSeparatedDutiesAreNotGivenToOnePerson() {
        var member = member(lender(), "risk-analyst");

        var finance = assign(member, "finance");
        var operations = assign(member, "operations");
        var supervisor = assign(member, "risk-supervisor");

        assertThat(finance.status()).isEqualTo(422);
        assertThat(finance.code()).isEqualTo("DUTIES_SEPARATED");
        assertThat(operations.code()).isEqualTo("DUTIES_SEPARATED");
        assertThat(supervisor.status()).isEqualTo(204);
    }

    @Test
    void aSecondRoleMakesOldTokensWorthless() {
        var member = member(lender(), "risk-analyst");
        var signedIn = signIn(member, PASSWORD, code(member));

        assign(member, "risk-supervisor");

        assertThat(api.get("Bearer " + signedIn.text("accessToken"), "/api/v1/me")
                        .status())
                .isEqualTo(401);
        var renewed = api.post(null, "/api/v1/sessions/refresh", Map.of("refreshToken", signedIn.text("refreshToken")));
        assertThat(api.get("Bearer " + renewed.text("accessToken"), "/api/v1/me")
                        .status())
                .isEqualTo(200);
        assertThat(facts(member.id())).contains("PermissionsChanged");
    }

    @Test
    void borrowersAndPlatformRolesAreNotForStaffOfALender() {
        var lender = lender();

        assertThat(invite(administrator(), lender, "borrower").code()).isEqualTo("ROLE_UNKNOWN");
        assertThat(invite(administrator(), lender, "platform-administrator").code())
                .isEqualTo("ROLE_NOT_HERE");
        assertThat(invite(administrator(), lender, "emperor").code()).isEqualTo("ROLE_UNKNOWN");
    }

    @Test
    void aCommonPasswordIsRefusedAndTheInvitationStaysGood() {
        var token = invite(administrator(), lender(), "auditor").text("activationToken");

        var common = activate(token, "password1234");
        var tooShort = activate(token, "kurz");
        var fine = activate(token, PASSWORD);
        var again = activate(token, PASSWORD);

        assertThat(common.code()).isEqualTo("PASSWORD_COMMON");
        assertThat(tooShort.code()).isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(fine.status()).isEqualTo(201);
        assertThat(fine.text("otpauthUri")).startsWith("otpauth://totp/Hedai:");
        assertThat(again.code()).isEqualTo("ACTIVATION_INVALID");
    }

    @Test
    void anInvitationEndsAfterThreeDays() {
        var token = invite(administrator(), lender(), "auditor").text("activationToken");

        clock.advance(Duration.ofHours(72));

        assertThat(activate(token, PASSWORD).code()).isEqualTo("ACTIVATION_INVALID");
    }

    @Test
    void anAdministratorOfOneLenderDoesNotReachTheStaffOfAnother() {
        var here = lender();
        var there = member(lender(), "finance");
        var administrator = identity.staff("system-administrator")
                .at(here.id())
                .may("user:staff:create", Scope.INSTITUTION)
                .may("user:staff:read", Scope.INSTITUTION)
                .may("user:staff:disable", Scope.INSTITUTION);

        var own = invite(administrator.bearer(), here, "reviewer");
        var invited = invite(administrator.bearer(), there.lender(), "reviewer");
        var disabled = api.post(administrator.bearer(), "/api/v1/staff/" + there.id() + "/disablement", null);
        var list = api.get(administrator.bearer(), "/api/v1/staff");

        assertThat(own.status()).isEqualTo(201);
        assertThat(invited.status()).isEqualTo(404);
        assertThat(disabled.status()).isEqualTo(404);
        assertThat(list.body().get("items")).hasSize(1);
    }

    @Test
    void aUsernameIsTakenOncePerLender() {
        var member = member(lender(), "finance");

        var again = invite(administrator(), member.lender(), "finance", member.username());
        var elsewhere = invite(administrator(), lender(), "finance", member.username());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("USERNAME_TAKEN");
        assertThat(elsewhere.status()).isEqualTo(201);
    }

    @Test
    void passwordsAreStoredByArgon2idWith19MiB() {
        var member = member(lender(), "finance");

        var hash = database.sql("select password_hash from staff where account_id = ?")
                .param(bytes(member.id()))
                .query(String.class)
                .single();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private Member member(Lender lender, String role) {
        var username = "user" + phone();
        var invited = invite(administrator(), lender, role, username);
        assertThat(invited.status()).isEqualTo(201);
        var activated = activate(invited.text("activationToken"), PASSWORD);
        assertThat(activated.status()).isEqualTo(201);
        return new Member(
                UUID.fromString(invited.text("id")), lender, username, Totp.ofBase32(activated.text("totpSecret")));
    }

    private Api.Reply invite(String bearer, Lender lender, String role) {
        return invite(bearer, lender, role, "user" + phone());
    }

    private Api.Reply invite(String bearer, Lender lender, String role, String username) {
        return api.post(
                bearer,
                "/api/v1/staff",
                Map.of("institutionId", lender.id(), "username", username, "name", "王小明", "role", role));
    }

    private Api.Reply activate(String token, String password) {
        return api.post(null, "/api/v1/staff-activations", Map.of("token", token, "password", password));
    }

    private Api.Reply assign(Member member, String role) {
        return api.post(administrator(), "/api/v1/staff/" + member.id() + "/roles", Map.of("role", role));
    }

    private String code(Member member) {
        return member.totp().code(Totp.stepAt(clock.instant()));
    }

    private Api.Reply signIn(Member member, String password, String totp) {
        return api.post(
                null,
                "/api/v1/sessions",
                Map.of(
                        "grant",
                        "PASSWORD_TOTP",
                        "institution",
                        member.lender().code(),
                        "username",
                        member.username(),
                        "password",
                        password,
                        "totp",
                        totp));
    }
}
