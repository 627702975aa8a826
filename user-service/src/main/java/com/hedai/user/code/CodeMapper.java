package com.hedai.user.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CodeMapper {
    /** A code as it is stored first. */
    record NewCode(UUID id, Target target, byte[] codeHash, Instant sentAt, Instant expiresAt) {}

    /** The answer that was given to a service. */
    record Verification(
            UUID id,
            UUID accountId,
            byte[] request,
            boolean verified,
            @Nullable CodeVerdict reason,
            Instant verifiedAt) {}

    /** Makes the row if there is none, and locks it either way. */
    @Insert("""
            insert into code_allowance (institution_id, phone_index, day, sent)
            values (#{target.institutionId}, #{target.phoneIndex}, #{day}, 0)
            on duplicate key update sent = sent
            """)
    void lockAllowance(Target target, LocalDate day);

    /** What a phone had today, and when the last code for this very purpose was sent to it. */
    @Select("""
            select a.day, a.sent,
                (select max(c.sent_at) from code c
                 where c.institution_id = a.institution_id and c.phone_index = a.phone_index
                     and c.purpose = #{purpose}) as last_sent_at
            from code_allowance a
            where a.institution_id = #{institutionId} and a.phone_index = #{phoneIndex}
            """)
    Allowance allowance(Target target);

    @Update("""
            update code_allowance
            set day = #{allowance.day}, sent = #{allowance.sent}
            where institution_id = #{target.institutionId} and phone_index = #{target.phoneIndex}
            """)
    void setAllowance(Target target, Allowance allowance);

    @Update("""
            update code
            set state = 'REPLACED'
            where institution_id = #{institutionId} and phone_index = #{phoneIndex}
                and purpose = #{purpose} and subject = #{subject} and live = 1
            """)
    void replace(Target target);

    @Insert("""
            insert into code
                (id, institution_id, phone_index, purpose, subject, code_hash, sent_at, expires_at, tries, state)
            values
                (#{id}, #{target.institutionId}, #{target.phoneIndex}, #{target.purpose}, #{target.subject},
                 #{codeHash}, #{sentAt}, #{expiresAt}, 0, 'LIVE')
            """)
    void insert(NewCode code);

    @Select("""
            select id, code_hash, expires_at, tries
            from code
            where institution_id = #{institutionId} and phone_index = #{phoneIndex}
                and purpose = #{purpose} and subject = #{subject} and live = 1
            for update
            """)
    Optional<SentCode> lockLive(Target target);

    @Update("update code set tries = tries + 1 where id = #{id}")
    void countTry(UUID id);

    @Update("update code set state = #{next} where id = #{id} and state = 'LIVE'")
    void end(UUID id, CodeState next);

    @Select("""
            select id, account_id, request, verified, reason, verified_at
            from code_verification
            where id = #{id}
            """)
    Optional<Verification> verification(UUID id);

    @Insert("""
            insert into code_verification (id, account_id, request, verified, reason, verified_at)
            values (#{id}, #{accountId}, #{request}, #{verified}, #{reason}, #{verifiedAt})
            """)
    void insertVerification(Verification verification);

    @Delete("delete from code where expires_at < #{before} limit 1000")
    int purge(Instant before);

    @Delete("delete from code_allowance where day < #{before} limit 1000")
    int purgeAllowances(LocalDate before);
}
