package com.hedai.user.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

class ProfileIT extends WholeService {
    @Autowired
    private StringRedisTemplate redis;

    @Test
    void whatABorrowerFilledInComesBack() {
        var borrower = borrower();

        var stored = change(borrower, profile("9000.00"));
        var read = api.get(borrower.bearer(), "/api/v1/me/profile");

        assertThat(stored.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(stored.body());
        assertThat(read.body().get("version").asInt()).isEqualTo(1);
        assertThat(read.body().at("/employment/monthlyIncome").asString()).isEqualTo("9000.00");
        assertThat(facts(borrower.id())).endsWith("ProfileChanged");
    }

    @Test
    void eachChangeIsAVersionAndOldOnesAreKept() throws Exception {
        var borrower = borrower();

        var answers = atOnce(4, () -> change(borrower, profile("8000.00")));

        assertThat(answers)
                .extracting(answer -> answer.body().get("version").asInt())
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(database.sql("select count(*) from profile where account_id = ?")
                        .param(bytes(borrower.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void withoutAProfileThereIsNoneToRead() {
        assertThat(api.get(borrower().bearer(), "/api/v1/me/profile").code()).isEqualTo("PROFILE_MISSING");
    }

    @Test
    void fieldsThatDoNotFitAreNamed() {
        var borrower = borrower();
        var noEmployer = profile("1.00");
        employment(noEmployer).remove("employer");
        var future = profile("1.00");
        employment(future).put("since", "2030-01-01");
        var badPhone = profile("1.00");
        badPhone.put("emergencyContact", Map.of("name", "张三", "relation", "FRIEND", "phone", "123"));
        var fraction = profile("1.005");

        assertThat(field(change(borrower, noEmployer))).isEqualTo("employment.employer");
        assertThat(field(change(borrower, future))).isEqualTo("employment.since");
        assertThat(field(change(borrower, badPhone))).isEqualTo("emergencyContact.phone");
        assertThat(change(borrower, fraction).status()).isEqualTo(400);
    }

    @Test
    void otherServicesGetTheWholeBorrower() {
        var borrower = borrower();
        change(borrower, profile("9000.00"));

        var whole = api.get(service("risk-service"), "/internal/v1/borrowers/" + borrower.id());

        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text("phone")).isEqualTo(borrower.phone());
        assertThat(whole.text("institutionId")).isEqualTo(borrower.lender().id().toString());
        assertThat(whole.body().get("verified").asBoolean()).isFalse();
        assertThat(whole.body().get("profileVersion").asInt()).isEqualTo(1);
        assertThat(whole.body().at("/residence/city").asString()).isEqualTo("杭州市");
        assertThat(api.get(borrower.bearer(), "/internal/v1/borrowers/" + borrower.id())
                        .status())
                .isEqualTo(403);
        assertThat(api.get(service("risk-service"), "/internal/v1/borrowers/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staffSeeBorrowersMaskedAndOnlyTheirOwnLenders() {
        var borrower = borrower();
        change(borrower, profile("9000.00"));
        var reviewer = identity.staff("reviewer").may("user:borrower:read", Scope.INSTITUTION);

        var own = api.get(reviewer.at(borrower.lender().id()).bearer(), "/api/v1/user/borrowers/" + borrower.id());
        var other = api.get(reviewer.at(lender().id()).bearer(), "/api/v1/user/borrowers/" + borrower.id());

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text("phone"))
                .isEqualTo(borrower.phone().substring(0, 3) + "****"
                        + borrower.phone().substring(7));
        assertThat(own.body().toString()).doesNotContain(borrower.phone(), "文三路");
        assertThat(audited(borrower.id())).contains("user:borrower:read");
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void theCopyInRedisIsSealedAndHasTheVersionInItsKey() {
        var borrower = borrower();
        change(borrower, profile("9000.00"));

        var key = "hedai:profile:" + borrower.id() + ":1";
        var copy = Objects.requireNonNull(redis.<byte[]>execute(
                connection -> connection.stringCommands().get(key.getBytes(StandardCharsets.UTF_8)), true));

        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(borrower.phone(), "EMPLOYED");
    }

    @Test
    void staleForeignAndBrokenCopiesAreIgnored() {
        var borrower = borrower();
        var other = borrower();
        change(other, profile("99999.00"));
        change(borrower, profile("5000.00"));
        change(borrower, profile("6000.00"));
        var old = copy("hedai:profile:" + borrower.id() + ":1");
        var foreign = copy("hedai:profile:" + other.id() + ":1");

        for (var planted : Set.of(old, foreign, new byte[] {1, 2, 3}, new byte[80])) {
            plant("hedai:profile:" + borrower.id() + ":2", planted);
            assertThat(api.get(borrower.bearer(), "/api/v1/me/profile")
                            .body()
                            .at("/employment/monthlyIncome")
                            .asString())
                    .isEqualTo("6000.00");
        }
    }

    private byte[] copy(String key) {
        return Objects.requireNonNull(redis.<byte[]>execute(
                connection -> connection.stringCommands().get(key.getBytes(StandardCharsets.UTF_8)), true));
    }

    private void plant(String key, byte[] value) {
        redis.execute(connection -> connection.stringCommands().set(key.getBytes(StandardCharsets.UTF_8), value), true);
    }

    private Api.Reply change(Borrower borrower, Map<String, Object> profile) {
        return api.put(borrower.bearer(), "/api/v1/me/profile", profile);
    }

    private static String field(Api.Reply answer) {
        return answer.body().at("/errors/0/field").asString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> employment(Map<String, Object> profile) {
        return (Map<String, Object>) profile.get("employment");
    }

    private static Map<String, Object> profile(String income) {
        var profile = new HashMap<String, Object>();
        profile.put(
                "employment",
                new HashMap<>(Map.of(
                        "kind", "EMPLOYED", "employer", "杭州某某科技有限公司", "since", "2020-05-01", "monthlyIncome", income)));
        profile.put("education", "BACHELOR");
        profile.put("maritalStatus", "SINGLE");
        profile.put(
                "residence", Map.of("province", "浙江省", "city", "杭州市", "address", "西湖区文三路 1 号", "since", "2021-03-01"));
        profile.put("emergencyContact", Map.of("name", "张三", "relation", "FRIEND", "phone", "13900001111"));
        return profile;
    }
}
