package com.hedai.user.staff;

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
interface StaffMapper {
    /** An invitation as stored. */
    record Activation(
            UUID accountId,
            byte[] tokenHash,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    @Insert("""
            insert into staff (account_id, institution_id, username, name, phone, totp_step, failures)
            values (#{accountId}, #{institutionId}, #{username}, #{name}, #{phone}, 0, 0)
            """)
    void insert(UUID accountId, UUID institutionId, String username, Encrypted name, @Nullable Encrypted phone);

    @Select("select phone from staff where account_id = #{accountId} and phone is not null")
    Optional<Encrypted> phone(UUID accountId);

    @Select("""
            select s.account_id, s.institution_id, s.username, s.name, s.password_hash, s.totp_secret, s.locked_until,
                   a.status
            from staff s join account a on a.id = s.account_id
            where s.account_id = #{accountId}
            """)
    Optional<Staff> find(UUID accountId);

    @Select("""
            select s.account_id, s.institution_id, s.username, s.name, s.password_hash, s.totp_secret, s.locked_until,
                   a.status
            from staff s join account a on a.id = s.account_id
            where s.institution_id = #{institutionId} and s.username = #{username}
            """)
    Optional<Staff> named(UUID institutionId, String username);

    @Select("""
            select s.account_id, s.institution_id, s.username, s.name, s.password_hash, s.totp_secret, s.locked_until,
                   a.status
            from staff s join account a on a.id = s.account_id
            where (#{institutionId} is null or s.institution_id = #{institutionId})
                and (#{after} is null or s.account_id < #{after})
            order by s.account_id desc
            limit #{limit}
            """)
    List<Staff> page(@Nullable UUID institutionId, @Nullable UUID after, int limit);

    /** Counts an attempt before it is looked at; the last one allowed also locks. Returns 0 while locked. */
    @Update("""
            update staff
            set locked_until = case when failures + 1 >= #{most} then #{lockUntil} else null end,
                failures = case when failures + 1 >= #{most} then 0 else failures + 1 end
            where account_id = #{accountId} and (locked_until is null or locked_until <= #{at})
            """)
    int countAttempt(UUID accountId, int most, Instant lockUntil, Instant at);

    /** Forgets the failures and spends the time step. Returns 0 when the step or a later one was spent before. */
    @Update("""
            update staff
            set totp_step = #{step}, failures = 0, locked_until = null
            where account_id = #{accountId} and totp_step < #{step}
            """)
    int succeed(UUID accountId, long step);

    @Update("""
            update staff
            set password_hash = #{passwordHash}, totp_secret = #{totpSecret}, totp_step = 0, failures = 0,
                locked_until = null
            where account_id = #{accountId}
            """)
    void setCredentials(UUID accountId, String passwordHash, Encrypted totpSecret);

    @Insert("""
            insert into staff_activation (account_id, token_hash, expires_at)
            values (#{accountId}, #{tokenHash}, #{expiresAt})
            """)
    void insertActivation(UUID accountId, byte[] tokenHash, Instant expiresAt);

    @Select("""
            select account_id, token_hash, expires_at, used_at
            from staff_activation
            where token_hash = #{tokenHash}
            """)
    Optional<Activation> activation(byte[] tokenHash);

    /** Returns 0 when it was used before. */
    @Update("update staff_activation set used_at = #{at} where token_hash = #{tokenHash} and used_at is null")
    int useActivation(byte[] tokenHash, Instant at);
}
