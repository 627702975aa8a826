package com.hedai.user.enterprise;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnterpriseMapper {
    /** What the registry says about a firm. */
    record Entry(
            @Nullable LocalDate registeredOn,
            @Nullable Money capital,
            @Nullable String industry) {}

    @Select("""
            select account_id, id, institution_id, name, code, position, state, registered_on, capital, industry,
                   inquiry_id
            from enterprise
            where account_id = #{accountId}
            """)
    Optional<ClaimedEnterprise> find(UUID accountId);

    @Insert("""
            insert into enterprise
                (account_id, id, institution_id, name, code, code_index, position, state, inquiry_id, version)
            values
                (#{firm.accountId}, #{firm.id}, #{firm.institutionId}, #{firm.name}, #{firm.code}, #{codeIndex},
                 #{firm.position}, 'PENDING', #{firm.inquiryId}, 1)
            on duplicate key update
                id = values(id), name = values(name), code = values(code), code_index = values(code_index),
                position = values(position), state = 'PENDING', inquiry_id = values(inquiry_id), version = version + 1
            """)
    void claim(ClaimedEnterprise firm, byte[] codeIndex);

    /** Fails on the unique key when another account of the institution is verified with this firm. */
    @Update("""
            update enterprise
            set state = 'VERIFIED', verified_index = code_index, verified_at = #{at}, version = version + 1,
                registered_on = #{entry.registeredOn}, capital = #{entry.capital}, industry = #{entry.industry}
            where account_id = #{accountId} and inquiry_id = #{inquiryId} and state = 'PENDING'
            """)
    int verify(UUID accountId, UUID inquiryId, Entry entry, Instant at);

    @Update("""
            update enterprise
            set state = #{state}, version = version + 1
            where account_id = #{accountId} and inquiry_id = #{inquiryId} and state = 'PENDING'
            """)
    int settle(UUID accountId, UUID inquiryId, EnterpriseState state);
}
