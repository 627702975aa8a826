package com.hedai.loan.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Rows of approval plans. */
@Mapper
interface PlanMapper {
    @Insert("""
            insert into approval_plan (id, institution_id, code, version, title, steps, created_at, created_by)
            values (#{id}, #{institutionId}, #{code}, #{version}, #{title}, #{steps}, #{createdAt}, #{createdBy})
            """)
    void insert(PlanVersion plan);

    @Select("""
            select id, institution_id, code, version, title, steps, created_at, created_by
            from approval_plan
            where institution_id = #{institutionId} and code = #{code}
            order by version desc
            limit 1
            """)
    Optional<PlanVersion> latest(UUID institutionId, String code);

    @Select("""
            select id, institution_id, code, version, title, steps, created_at, created_by
            from approval_plan
            where id = #{id}
            """)
    Optional<PlanVersion> find(UUID id);

    @Select("""
            select id, institution_id, code, version, title, steps, created_at, created_by
            from approval_plan
            where institution_id = #{institutionId}
            order by code, version desc
            limit 500
            """)
    List<PlanVersion> all(UUID institutionId);
}
