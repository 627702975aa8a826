package com.hedai.user.account;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {
    /** An account as it is stored first. */
    record NewAccount(
            UUID id,
            UUID institutionId,
            Actor.Kind kind,
            AccountStatus status,
            @Nullable Encrypted phone,
            byte @Nullable [] phoneIndex,
            Instant createdAt) {}

    @Insert("""
            insert into account (id, institution_id, kind, status, phone, phone_index, profile_version, created_at)
            values (#{id}, #{institutionId}, #{kind}, #{status}, #{phone}, #{phoneIndex}, 0, #{createdAt})
            """)
    void insert(NewAccount account);

    @Select("""
            select id, institution_id, kind, status, phone, profile_version
            from account
            where id = #{id}
            """)
    Optional<Account> find(UUID id);

    @Select("""
            select id, institution_id, kind, status, phone, profile_version
            from account
            where id = #{id}
            for update
            """)
    Optional<Account> lock(UUID id);

    @Select("""
            select id, institution_id, kind, status, phone, profile_version
            from account
            where institution_id = #{institutionId} and phone_index = #{phoneIndex}
            for update
            """)
    Optional<Account> lockByPhone(UUID institutionId, byte[] phoneIndex);

    @Update("update account set status = #{next} where id = #{id} and status = #{from}")
    int move(UUID id, AccountStatus from, AccountStatus next);

    @Update("update account set phone = null, phone_index = null where id = #{id}")
    void forgetPhone(UUID id);

    @Update("update account set profile_version = profile_version + 1 where id = #{id}")
    void advanceProfile(UUID id);
}
