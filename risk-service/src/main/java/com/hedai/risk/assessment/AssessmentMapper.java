package com.hedai.risk.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AssessmentMapper {

    @Insert("""
            insert into assessment (id, application_id, borrower_id, institution_id, request, request_index,
                status, attempt, due_at, created_at, product_kind)
            values (#{id}, #{applicationId}, #{borrowerId}, #{institutionId}, #{request}, #{requestIndex},
                'PENDING', 0, #{createdAt}, #{createdAt}, #{productKind})
            """)
    void insert(NewAssessment assessment);

    @Select("""
            select id, application_id, borrower_id, institution_id, request, status, attempt,
                outcome, credit_score, risk_score, reasons, evaluation, catalogue_version, scorecard_version,
                policy_version, consent_id, assessed_on, created_at, completed_at, product_kind
            from assessment
            where id = #{id}
            """)
    Optional<Assessment> find(UUID id);

    /** Whether the assessment was asked for in just these words. */
    @Select("""
            select count(id)
            from assessment
            where id = #{id} and request_index = #{requestIndex}
            """)
    int countSame(UUID id, byte[] requestIndex);

    /** Without the sealed columns. */
    @Select("""
            select id, application_id, institution_id, status, outcome, credit_score, risk_score, reasons,
                scorecard_version, policy_version, completed_at
            from assessment
            where id = #{id}
            """)
    Optional<SummaryRow> summary(UUID id);

    /** The longest due row that nobody else is taking at this moment. */
    @Select("""
            select id
            from assessment
            where status = 'PENDING' and due_at <= #{now}
            order by due_at
            limit 1
            for update skip locked
            """)
    Optional<UUID> nextDue(Instant now);

    @Update("""
            update assessment
            set attempt = attempt + 1, due_at = #{leasedUntil}
            where id = #{id}
            """)
    void lease(UUID id, Instant leasedUntil);

    /** Does nothing when somebody else has taken it over. */
    @Update("""
            update assessment
            set due_at = #{dueAt}
            where id = #{id} and attempt = #{attempt} and status = 'PENDING'
            """)
    int postpone(UUID id, int attempt, Instant dueAt);

    /** Returns 0 when somebody else has taken it over or completed it. */
    @Update("""
            update assessment
            set status = 'COMPLETED', due_at = null, outcome = #{outcome}, credit_score = #{creditScore},
                risk_score = #{riskScore}, reasons = #{reasons}, evaluation = #{evaluation},
                catalogue_version = #{catalogueVersion}, scorecard_version = #{scorecardVersion},
                policy_version = #{policyVersion}, consent_id = #{consentId}, assessed_on = #{assessedOn},
                completed_at = #{completedAt}
            where id = #{id} and attempt = #{attempt} and status = 'PENDING'
            """)
    int complete(CompletedRow row);
}
