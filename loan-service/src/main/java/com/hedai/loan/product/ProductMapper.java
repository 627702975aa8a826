package com.hedai.loan.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ProductMapper {
    @Insert("""
            insert into product (id, institution_id, code, version, effective_from, name_zh, name_en, kind,
                amount_min, amount_max, tenors, annual_rate, method, day_count, penalty_rate, grace_days,
                allocation_order, prepayment_fee, approval_plan, required_consents,
                age_min, age_max, students_allowed, interest_only_months, status)
            values (#{id}, #{institutionId}, #{code}, #{version}, #{effectiveFrom}, #{nameZh}, #{nameEn}, #{kind},
                #{amountMin}, #{amountMax}, #{tenors}, #{annualRate}, #{method}, #{dayCount}, #{penaltyRate}, #{graceDays},
                #{allocationOrder}, #{prepaymentFee}, #{approvalPlan}, #{requiredConsents},
                #{ageMin}, #{ageMax}, #{studentsAllowed}, #{interestOnlyMonths}, #{status})
            """)
    void insert(ProductRow product);

    @Select("""
            select id, institution_id, code, version, effective_from, name_zh, name_en, kind,
                amount_min, amount_max, tenors, annual_rate, method, day_count, penalty_rate, grace_days,
                allocation_order, prepayment_fee, approval_plan, required_consents,
                age_min, age_max, students_allowed, interest_only_months, status
            from product
            where id = #{id}
            """)
    Optional<ProductRow> find(UUID id);

    /** The version that is valid on a day: the latest that has taken effect. */
    @Select("""
            select id, institution_id, code, version, effective_from, name_zh, name_en, kind,
                amount_min, amount_max, tenors, annual_rate, method, day_count, penalty_rate, grace_days,
                allocation_order, prepayment_fee, approval_plan, required_consents,
                age_min, age_max, students_allowed, interest_only_months, status
            from product
            where institution_id = #{institutionId} and code = #{code} and effective_from <= #{on}
            order by effective_from desc, version desc
            limit 1
            """)
    Optional<ProductRow> valid(UUID institutionId, String code, LocalDate on);

    /** The valid version of each product of a lender. */
    @Select("""
            select p.id, p.institution_id, p.code, p.version, p.effective_from, p.name_zh, p.name_en, p.kind,
                p.amount_min, p.amount_max, p.tenors, p.annual_rate, p.method, p.day_count, p.penalty_rate, p.grace_days,
                p.allocation_order, p.prepayment_fee, p.approval_plan, p.required_consents,
                p.age_min, p.age_max, p.students_allowed, p.interest_only_months, p.status
            from product p
            where p.institution_id = #{institutionId} and p.effective_from <= #{on}
              and not exists (
                select 1 from product later
                where later.institution_id = p.institution_id and later.code = p.code and later.effective_from <= #{on}
                  and (later.effective_from > p.effective_from
                    or (later.effective_from = p.effective_from and later.version > p.version)))
            order by p.code
            limit 200
            """)
    List<ProductRow> allValid(UUID institutionId, LocalDate on);

    @Select("select coalesce(max(version), 0) from product where institution_id = #{institutionId} and code = #{code}")
    int latestVersion(UUID institutionId, String code);

    /** The templates of a licence type that are in force on a day, as products of no institution yet. */
    @Select("""
            select id, id as institution_id, code, 1 as version, effective_from, name_zh, name_en, kind,
                amount_min, amount_max, tenors, annual_rate, method, day_count, penalty_rate, grace_days,
                allocation_order, prepayment_fee, approval_plan, required_consents,
                age_min, age_max, students_allowed, interest_only_months, 'ON_SALE' as status
            from product_template t
            where licence_type in (#{licenceType}, 'ANY') and effective_from <= #{on}
              and not exists (
                select 1 from product_template later
                where later.code = t.code and later.licence_type = t.licence_type
                  and later.effective_from <= #{on} and later.effective_from > t.effective_from)
            order by code
            """)
    List<ProductRow> templates(String licenceType, LocalDate on);

    @Select("""
            select id, licence_type, effective_from, rate, source
            from cost_cap
            where licence_type in (#{licenceType}, 'ANY') and effective_from <= #{on}
            order by (licence_type = 'ANY'), effective_from desc
            limit 1
            """)
    Optional<CostCap> cap(String licenceType, LocalDate on);
}
