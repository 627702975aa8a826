package com.hedai.user.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SessionMapper {
    /** A refresh token as it is stored. */
    record RefreshToken(
            byte[] tokenHash,
            UUID sessionId,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant rotatedAt) {}

    @Insert("""
            insert into user_session
                (id, account_id, institution_id, kind, opened_at, used_at, expires_at, ip, device)
            values
                (#{id}, #{accountId}, #{institutionId}, #{kind}, #{openedAt}, #{usedAt}, #{expiresAt}, #{ip}, #{device})
            """)
    void insert(UserSession session);

    @Select("""
            select id, account_id, institution_id, kind, opened_at, used_at, expires_at, ip, device,
                   revoked_at, revoked_for
            from user_session
            where id = #{id}
            for update
            """)
    Optional<UserSession> lock(UUID id);

    @Select("""
            select id, account_id, institution_id, kind, opened_at, used_at, expires_at, ip, device,
                   revoked_at, revoked_for
            from user_session
            where account_id = #{accountId} and revoked_at is null and expires_at > #{at}
                and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<UserSession> live(UUID accountId, Instant at, @Nullable UUID after, int limit);

    @Select("""
            select id, account_id, institution_id, kind, opened_at, used_at, expires_at, ip, device,
                   revoked_at, revoked_for
            from user_session
            where account_id = #{accountId} and revoked_at is null and expires_at > #{at}
            order by id
            for update
            """)
    List<UserSession> lockLive(UUID accountId, Instant at);

    @Update("update user_session set used_at = #{usedAt} where id = #{id}")
    void used(UUID id, Instant usedAt);

    @Update("""
            update user_session
            set revoked_at = #{at}, revoked_for = #{reason}
            where id = #{id} and revoked_at is null
            """)
    void revoke(UUID id, SessionEnd reason, Instant at);

    @Insert("""
            insert into refresh_token (token_hash, session_id, issued_at, expires_at)
            values (#{tokenHash}, #{sessionId}, #{issuedAt}, #{expiresAt})
            """)
    void insertToken(RefreshToken token);

    @Select("""
            select token_hash, session_id, issued_at, expires_at, rotated_at
            from refresh_token
            where token_hash = #{tokenHash}
            """)
    Optional<RefreshToken> token(byte[] tokenHash);

    /** Returns 0 when the token was exchanged before. */
    @Update("update refresh_token set rotated_at = #{at} where token_hash = #{tokenHash} and rotated_at is null")
    int rotate(byte[] tokenHash, Instant at);

    @Delete("delete from refresh_token where expires_at < #{before} limit 1000")
    int purgeTokens(Instant before);

    @Delete("delete from user_session where expires_at < #{before} limit 1000")
    int purgeSessions(Instant before);
}
