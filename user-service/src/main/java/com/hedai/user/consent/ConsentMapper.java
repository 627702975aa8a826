package com.hedai.user.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConsentMapper {
    @Select("""
            select d.code, d.version, d.effective_from, d.oldest_valid, d.valid_days, d.title, d.text
            from consent_document d
            where d.version = (
                select max(n.version) from consent_document n where n.code = d.code and n.effective_from <= #{at})
            order by d.code
            """)
    List<ConsentDocument> current(Instant at);

    @Insert("""
            insert into consent
                (id, account_id, institution_id, document, version, given_at, expires_at, session_id, ip)
            values
                (#{id}, #{accountId}, #{institutionId}, #{document}, #{version}, #{givenAt}, #{expiresAt},
                 #{sessionId}, #{ip})
            """)
    void insert(Consent consent);

    @Select("""
            select id, account_id, institution_id, document, version, given_at, expires_at, session_id, ip,
                   ended_at, ended_for
            from consent
            where account_id = #{accountId} and document = #{document} and live = 1
            """)
    Optional<Consent> live(UUID accountId, DocumentCode document);

    @Select("""
            select id, account_id, institution_id, document, version, given_at, expires_at, session_id, ip,
                   ended_at, ended_for
            from consent
            where account_id = #{accountId} and id = #{id}
            """)
    Optional<Consent> find(UUID accountId, UUID id);

    @Select("""
            select id, account_id, institution_id, document, version, given_at, expires_at, session_id, ip,
                   ended_at, ended_for
            from consent
            where account_id = #{accountId} and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<Consent> page(UUID accountId, @Nullable UUID after, int limit);

    @Update("update consent set ended_at = #{at}, ended_for = #{reason} where id = #{id} and ended_at is null")
    int end(UUID id, ConsentEnd reason, Instant at);
}
