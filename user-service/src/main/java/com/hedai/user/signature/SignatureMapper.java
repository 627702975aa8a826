package com.hedai.user.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SignatureMapper {
    @Insert("""
            insert into staff_signing_key (id, account_id, institution_id, public_key, private_key, created_at)
            values (#{key.id}, #{key.accountId}, #{key.institutionId}, #{key.publicKey}, #{key.privateKey}, #{at})
            """)
    void insertKey(StaffKey key, Instant at);

    @Select("""
            select id, account_id, institution_id, public_key, private_key
            from staff_signing_key
            where account_id = #{accountId}
            """)
    Optional<StaffKey> keyOf(UUID accountId);

    @Select("""
            select id, account_id, institution_id, public_key, private_key
            from staff_signing_key
            where id = #{id}
            """)
    Optional<StaffKey> key(UUID id);

    @Insert("""
            insert into staff_signature
                (id, key_id, account_id, institution_id, session_id, purpose, digest, signature, signed_at)
            values
                (#{id}, #{keyId}, #{accountId}, #{institutionId}, #{sessionId}, #{purpose}, #{digest}, #{signature},
                 #{signedAt})
            """)
    void insert(StaffSignature signature);

    @Select("""
            select id, key_id, account_id, institution_id, session_id, purpose, digest, signature, signed_at
            from staff_signature
            where id = #{id}
            """)
    Optional<StaffSignature> find(UUID id);
}
