package com.hedai.user.erasure;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ErasureMapper {
    @Insert("""
            insert into erasure_hold (account_id, institution_id, since)
            values (#{accountId}, #{institutionId}, #{since})
            on duplicate key update since = since
            """)
    void hold(UUID accountId, UUID institutionId, Instant since);

    @Select("select count(*) from erasure_hold where account_id = #{accountId}")
    int holds(UUID accountId);

    @Delete("delete from profile where account_id = #{accountId}")
    void deleteProfiles(UUID accountId);

    @Delete("delete from identity where account_id = #{accountId}")
    void deleteIdentity(UUID accountId);

    @Delete("delete from identity_check where account_id = #{accountId}")
    void deleteIdentityChecks(UUID accountId);

    @Delete("delete from enrolment where account_id = #{accountId}")
    void deleteEnrolment(UUID accountId);

    @Delete("delete from enterprise where account_id = #{accountId}")
    void deleteEnterprise(UUID accountId);

    /** What was asked of outside sources about the person. */
    @Delete("delete from inquiry where account_id = #{accountId}")
    void deleteInquiries(UUID accountId);
}
