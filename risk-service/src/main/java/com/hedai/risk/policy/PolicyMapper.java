package com.hedai.risk.policy;

import com.hedai.risk.profile.LoanKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PolicyMapper {

    /** A lender's own policy comes before the default, the later one before the earlier. */
    @Select("""
            select version
            from risk_policy
            where product_kind = #{kind} and (institution_id = #{institutionId} or institution_id is null)
              and effective_on <= #{on}
            order by institution_id is null, effective_on desc, version desc
            limit 1
            """)
    Optional<String> inForce(UUID institutionId, LoanKind kind, LocalDate on);

    @Select("select definition from risk_policy where version = #{version}")
    Optional<String> policy(String version);

    @Select("select definition from scorecard where version = #{version}")
    Optional<String> scorecard(String version);
}
