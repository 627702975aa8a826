package com.hedai.risk.source;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SourceReportMapper {

    @Insert("""
            insert into source_report (id, assessment_id, borrower_id, institution_id, source, attempt,
                authorisation_id, state, content, problem, asked_at, answered_at)
            values (#{id}, #{assessmentId}, #{borrowerId}, #{institutionId}, #{source}, #{attempt},
                #{authorisationId}, #{state}, #{content}, #{problem}, #{askedAt}, #{answeredAt})
            """)
    void insert(SourceReport report);

    @Select("""
            select id, assessment_id, borrower_id, institution_id, source, attempt,
                authorisation_id, state, content, problem, asked_at, answered_at
            from source_report
            where assessment_id = #{assessmentId}
            order by attempt
            """)
    List<SourceReport> of(UUID assessmentId);
}
