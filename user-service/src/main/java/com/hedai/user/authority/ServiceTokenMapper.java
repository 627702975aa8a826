package com.hedai.user.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServiceTokenMapper {
    /** A token that was given out; only its hash is known. */
    record Row(
            byte[] tokenHash,
            UUID id,
            String client,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    @Insert("""
            insert into service_token (token_hash, id, client, issued_at, expires_at)
            values (#{tokenHash}, #{id}, #{client}, #{issuedAt}, #{expiresAt})
            """)
    void insert(Row token);

    @Select("""
            select token_hash, id, client, issued_at, expires_at, revoked_at
            from service_token
            where token_hash = #{tokenHash}
            """)
    Optional<Row> find(byte[] tokenHash);

    @Update("update service_token set revoked_at = #{at} where token_hash = #{tokenHash} and revoked_at is null")
    int revoke(byte[] tokenHash, Instant at);

    @Delete("delete from service_token where expires_at < #{before} limit 1000")
    int purge(Instant before);
}
