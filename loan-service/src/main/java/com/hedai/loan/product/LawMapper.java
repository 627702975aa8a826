package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Rows of what the law lays down. */
@Mapper
interface LawMapper {
    /** A rule for the licence comes before one for all, the later before the earlier. */
    @Select("""
            select figure
            from legal_rule
            where topic = #{topic} and licence_type in (#{licenceType}, 'ANY') and product_kind = #{kind}
              and effective_from <= #{on}
            order by (licence_type = 'ANY'), effective_from desc
            limit 1
            """)
    Optional<BigDecimal> figure(LegalTopic topic, String licenceType, ProductKind kind, LocalDate on);

    @Select("""
            select rate
            from reference_rate
            where name = #{name} and effective_from <= #{on}
            order by effective_from desc
            limit 1
            """)
    Optional<AnnualRate> rate(String name, LocalDate on);
}
