package com.hedai.user.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.FileKeystore;
import com.hedai.commons.crypto.KeyErased;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Fact;
import com.hedai.commons.security.Scope;
import com.hedai.testing.service.Person;
import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.core.StringRedisTemplate;

class ErasureIT extends WholeService {
    private static final Map<String, Object> PROFILE = Map.of(
            "employment",
            Map.of("kind", "EMPLOYED", "employer", "杭州某某科技有限公司", "since", "2020-05-01", "monthlyIncome", "9000.00"),
            "education",
            "BACHELOR",
            "maritalStatus",
            "SINGLE",
            "residence",
            Map.of("province", "浙江省", "city", "杭州市", "address", "西湖区文三路 1 号", "since", "2021-03-01"),
            "emergencyContact",
            Map.of("name", "张三", "relation", "FRIEND", "phone", "13900001111"));

    private static final Column NAME = Column.of("identity", "name");

    @Autowired
    private ApplicationReader applications;

    @Autowired
    private Vault vault;

    @Autowired
    private StringRedisTemplate redis;

    @Value("${hedai.keys}")
    private Path keys;

    @Test
    void aSecondPersonConfirmsAndNothingOfTheBorrowerIsLeft() {
        var borrower = borrower();
        api.put(borrower.bearer(), "/api/v1/me/profile", PROFILE);
        var administrator = administrator(borrower.lender());

        var request = ask(administrator, borrower.id());
        var before = api.get(borrower.bearer(), "/api/v1/me");
        var byOneself = approve(administrator.may("user:erasure:confirm", Scope.INSTITUTION), request);
        var confirmed = approve(manager(borrower.lender()), request);

        assertThat(request.status()).isEqualTo(202);
        assertThat(before.status()).isEqualTo(200);
        assertThat(byOneself.code()).isEqualTo("SAME_PERSON");
        assertThat(confirmed.status()).isEqualTo(204);
        assertThat(api.get(borrower.bearer(), "/api/v1/me").status()).isEqualTo(401);
        assertThat(api.get(service("loan-service"), "/internal/v1/borrowers/" + borrower.id())
                        .status())
                .isEqualTo(404);
        assertThat(left("select count(*) from profile where account_id = ?", bytes(borrower.id())))
                .isZero();
        assertThat(left("select count(*) from account where id = ? and phone_index is not null", bytes(borrower.id())))
                .isZero();
        assertThat(left(
                        "select count(*) from data_key where owner = ? and wrapped_key is not null",
                        borrower.id().toString()))
                .isZero();
        assertThat(facts(borrower.id())).endsWith("BorrowerErased");
        assertThat(audited(borrower.id())).contains("user:borrower:erase");
    }

    @Test
    void whatWasCopiedBeforeCannotBeReadAfterwards() {
        var borrower = verifiedBorrower(lender());
        api.put(borrower.bearer(), "/api/v1/me/profile", PROFILE);
        api.get(borrower.bearer(), "/api/v1/me/profile");
        var name = database.sql("select name from identity where account_id = ?")
                .param(bytes(borrower.id()))
                .query((row, index) -> new Encrypted(row.getBytes(1)))
                .single();
        var otherInstance = Vault.of(database, FileKeystore.open(keys), UUID::randomUUID, clock);
        var readBefore = otherInstance.decrypt(NAME, borrower.id(), name);
        var copiesBefore = redis.keys("hedai:profile:" + borrower.id() + ":*");

        approve(manager(borrower.lender()), ask(administrator(borrower.lender()), borrower.id()));

        assertThat(readBefore).isEqualTo("王小明");
        assertThat(copiesBefore).isNotEmpty();
        assertThat(redis.keys("hedai:profile:" + borrower.id() + ":*")).isEmpty();
        assertThatThrownBy(() -> vault.decrypt(NAME, borrower.id(), name)).isInstanceOf(KeyErased.class);
        clock.advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> otherInstance.decrypt(NAME, borrower.id(), name))
                .isInstanceOf(KeyErased.class);
    }

    @Test
    void whoComesBackWithTheSamePhoneIsNew() {
        var borrower = borrower();
        approve(manager(borrower.lender()), ask(administrator(borrower.lender()), borrower.id()));

        clock.advance(Duration.ofMinutes(2));
        var again = borrower(borrower.lender(), borrower.phone());

        assertThat(again.id()).isNotEqualTo(borrower.id());
        assertThat(api.get(again.bearer(), "/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void whoAppliedForALoanIsKept() {
        var early = borrower();
        var late = borrower();
        var request = ask(administrator(late.lender()), late.id());
        applied(early);
        applied(late);

        assertThat(ask(administrator(early.lender()), early.id()).code()).isEqualTo("BORROWER_HAS_BUSINESS");
        assertThat(approve(manager(late.lender()), request).code()).isEqualTo("BORROWER_HAS_BUSINESS");
        assertThat(api.get(late.bearer(), "/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void anotherLendersBorrowerIsNotThere() {
        var borrower = borrower();

        assertThat(ask(administrator(lender()), borrower.id()).status()).isEqualTo(404);
    }

    private void applied(Borrower borrower) {
        applications.apply(new Fact(
                1,
                UUID.randomUUID(),
                "loan-service",
                "ApplicationSubmitted",
                UUID.randomUUID(),
                borrower.lender().id(),
                Instant.EPOCH,
                null,
                "{\"borrowerId\": \"%s\"}".formatted(borrower.id())));
    }

    private Api.Reply ask(Person administrator, UUID borrower) {
        return api.post(
                administrator.bearer(),
                "/api/v1/user/borrowers/" + borrower + "/erasure-requests",
                Map.of("reason", "本人要求注销"));
    }

    private Api.Reply approve(Person person, Api.Reply request) {
        return api.post(
                person.bearer(), "/api/v1/user/change-requests/" + request.text("changeRequestId") + "/approval", null);
    }

    private Person administrator(Lender lender) {
        return identity.staff("system-administrator")
                .may("user:borrower:erase", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION)
                .at(lender.id());
    }

    private Person manager(Lender lender) {
        return identity.staff("institution-manager")
                .may("user:erasure:confirm", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION)
                .at(lender.id());
    }

    private int left(String count, Object of) {
        return database.sql(count).param(of).query(Integer.class).single();
    }
}
