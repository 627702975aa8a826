package com.hedai.user.identity;

import com.hedai.commons.crypto.Encrypted;
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
interface IdentityMapper {
    /** What a borrower handed in, to be stored. */
    record Claim(
            UUID accountId, UUID institutionId, Encrypted name, Encrypted number, byte[] numberIndex, UUID checkId) {}

    /** A question to the source. */
    record Check(UUID id, UUID accountId, CheckState state, int attempts, Instant askedAt) {}

    @Select("""
            select account_id, name, number, state, check_id, version
            from identity
            where account_id = #{accountId}
            """)
    Optional<Identity> find(UUID accountId);

    @Insert("""
            insert into identity
                (account_id, institution_id, name, number, number_index, state, check_id, version)
            values
                (#{accountId}, #{institutionId}, #{name}, #{number}, #{numberIndex}, 'PENDING', #{checkId}, 1)
            on duplicate key update
                name = values(name), number = values(number), number_index = values(number_index),
                state = 'PENDING', check_id = values(check_id), version = version + 1
            """)
    void claim(Claim claim);

    /** Fails on the unique key when another account of the institution is verified with this number. */
    @Update("""
            update identity
            set state = 'VERIFIED', verified_index = number_index, verified_at = #{at}, version = version + 1
            where account_id = #{accountId} and check_id = #{checkId} and state = 'PENDING'
            """)
    int verify(UUID accountId, UUID checkId, Instant at);

    @Update("""
            update identity
            set state = #{state}, version = version + 1
            where account_id = #{accountId} and check_id = #{checkId} and state = 'PENDING'
            """)
    int settle(UUID accountId, UUID checkId, IdentityState state);

    @Insert("""
            insert into identity_check (id, account_id, state, attempts, asked_at, due_at)
            values (#{id}, #{accountId}, 'ASKED', 0, #{askedAt}, #{dueAt})
            """)
    void insertCheck(UUID id, UUID accountId, Instant askedAt, Instant dueAt);

    @Select("""
            select id, account_id, state, attempts, asked_at
            from identity_check
            where id = #{id}
            """)
    Optional<Check> check(UUID id);

    @Select("select count(*) from identity_check where account_id = #{accountId} and asked_at > #{since}")
    int checksSince(UUID accountId, Instant since);

    @Select("""
            select id, account_id, state, attempts, asked_at
            from identity_check
            where state = 'ASKED' and due_at <= #{at}
            order by due_at
            limit #{limit}
            for update skip locked
            """)
    List<Check> due(Instant at, int limit);

    @Update("update identity_check set attempts = attempts + 1, due_at = #{dueAt} where id = #{id}")
    void lease(UUID id, Instant dueAt);

    /** Returns 0 when the check was answered before. */
    @Update("""
            update identity_check
            set state = #{state}, partner_check = #{partnerCheck}, answered_at = #{at}
            where id = #{id} and state = 'ASKED'
            """)
    int answer(UUID id, CheckState state, @Nullable String partnerCheck, Instant at);
}
