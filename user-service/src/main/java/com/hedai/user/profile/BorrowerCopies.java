package com.hedai.user.profile;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.KeyErased;
import com.hedai.commons.crypto.NotAuthentic;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.web.Json;
import com.hedai.user.account.Account;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies of borrowers in Redis (借款人缓存): one key for each version, sealed with the borrower's own key. What is stale, foreign,
 * altered or unreadable is as if it were not there; without Redis the database answers.
 */
@Component
class BorrowerCopies {
    private static final Logger log = LoggerFactory.getLogger(BorrowerCopies.class);
    private static final Column COPY = Column.of("borrower_copy", "content");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int VERSIONS_FORGOTTEN = 100;

    private final RedisTemplate<String, byte[]> redis;
    private final Vault vault;
    private final JsonMapper json = Json.lenient();
    private final AtomicBoolean away = new AtomicBoolean();

    BorrowerCopies(RedisConnectionFactory connections, Vault vault) {
        this.redis = new RedisTemplate<>();
        redis.setConnectionFactory(connections);
        redis.setKeySerializer(RedisSerializer.string());
        redis.setValueSerializer(RedisSerializer.byteArray());
        redis.afterPropertiesSet();
        this.vault = vault;
    }

    /** The copy of exactly this account at exactly this version, if there is a genuine one. */
    Optional<Borrower> find(Account account) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(key(account)))
                    .flatMap(content -> open(account, content))
                    .filter(copy -> isOf(account, copy));
        } catch (DataAccessException unreachable) {
            return without(unreachable);
        }
    }

    void put(Account account, Borrower borrower) {
        if (!isOf(account, borrower)) {
            return;
        }
        try {
            var content = vault.encrypt(account.id(), COPY, account.id(), json.writeValueAsBytes(borrower));
            redis.opsForValue().set(key(account), content.bytes(), KEPT);
            away.set(false);
        } catch (DataAccessException unreachable) {
            without(unreachable);
        } catch (KeyErased erased) {
            log.info("no copy of borrower {}: the person was erased", account.id());
        }
    }

    /** Deletes the copies of the latest versions; older ones have ended by themselves. */
    void forget(Account account) {
        int latest = account.profileVersion();
        var keys = IntStream.rangeClosed(Math.max(0, latest - VERSIONS_FORGOTTEN), latest)
                .mapToObj(version -> key(account.id(), version))
                .toList();
        try {
            redis.delete(keys);
        } catch (DataAccessException unreachable) {
            without(unreachable);
        }
    }

    private Optional<Borrower> open(Account account, byte[] content) {
        try {
            var plain = vault.decryptBytes(COPY, account.id(), new Encrypted(content));
            return Optional.of(json.readValue(new String(plain, StandardCharsets.UTF_8), Borrower.class));
        } catch (NotAuthentic | KeyErased | JacksonException | IllegalArgumentException notOurs) {
            log.warn("the copy of borrower {} in Redis is ignored: {}", account.id(), notOurs.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isOf(Account account, Borrower copy) {
        return copy.accountId().equals(account.id())
                && copy.institutionId().equals(account.institutionId())
                && copy.profileVersion() == account.profileVersion();
    }

    private Optional<Borrower> without(DataAccessException unreachable) {
        if (!away.getAndSet(true)) {
            log.warn("Redis cannot be reached, the database answers instead: {}", unreachable.getMessage());
        }
        return Optional.empty();
    }

    private static String key(Account account) {
        return key(account.id(), account.profileVersion());
    }

    private static String key(UUID accountId, int version) {
        return "hedai:profile:" + accountId + ":" + version;
    }
}
