package com.hedai.loan.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of review tasks and of the signatures under them. */
@Mapper
interface TaskMapper {
    @Insert("""
            insert into review_task (id, institution_id, application_id, number, step_id, step_kind, role,
                escalation_role, state, opened_at, deadline_at, class_id)
            values (#{id}, #{institutionId}, #{applicationId}, #{number}, #{stepId}, #{stepKind}, #{role},
                #{escalationRole}, #{state}, #{openedAt}, #{deadlineAt}, #{classId})
            """)
    void insert(ReviewTask task);

    @Select("""
            select id, institution_id, application_id, number, step_id, step_kind, role, escalation_role, state,
                claimed_by, claimed_at, opened_at, deadline_at, escalated_at, closed_at, outcome, class_id
            from review_task
            where id = #{id} and institution_id = #{institutionId}
            """)
    Optional<ReviewTask> find(UUID id, UUID institutionId);

    @Select("""
            select id, institution_id, application_id, number, step_id, step_kind, role, escalation_role, state,
                claimed_by, claimed_at, opened_at, deadline_at, escalated_at, closed_at, outcome, class_id
            from review_task
            where step_id = #{stepId}
            order by id
            """)
    List<ReviewTask> ofStep(UUID stepId);

    /**
     * The desk of a role: its own tasks and late ones that came up to it; all roles when none is given. Only tasks of
     * the classes when some are given, at least one.
     */
    @Select("""
            <script>
            select id, institution_id, application_id, number, step_id, step_kind, role, escalation_role, state,
                claimed_by, claimed_at, opened_at, deadline_at, escalated_at, closed_at, outcome, class_id
            from review_task
            where institution_id = #{institutionId}
              and (#{role} is null or role = #{role} or (escalation_role = #{role} and escalated_at is not null))
              and (#{state} is null and state in ('OPEN', 'CLAIMED') or state = #{state})
              and (#{after} is null or id &lt; #{after})
              <if test="classes != null">
              and class_id in <foreach item="one" collection="classes" open="(" separator="," close=")">#{one}</foreach>
              </if>
            order by id desc
            limit #{limit}
            </script>
            """)
    List<ReviewTask> desk(
            UUID institutionId,
            @Nullable String role,
            @Nullable TaskState state,
            @Nullable Collection<UUID> classes,
            @Nullable UUID after,
            int limit);

    /** Returns 0 when the task was closed or taken meanwhile. */
    @Update("""
            update review_task
            set state = 'CLAIMED', claimed_by = #{by}, claimed_at = #{now}
            where id = #{id} and (state = 'OPEN' or state = 'CLAIMED' and claimed_by = #{heldBy})
            """)
    int claim(UUID id, @Nullable UUID heldBy, UUID by, Instant now);

    @Update("""
            update review_task
            set state = 'OPEN', claimed_by = null, claimed_at = null
            where id = #{id} and state = 'CLAIMED' and claimed_by = #{by}
            """)
    int release(UUID id, UUID by);

    @Update("""
            update review_task
            set state = 'DONE', claimed_by = #{by}, claimed_at = coalesce(claimed_at, #{now}), closed_at = #{now},
                outcome = #{outcome}
            where id = #{id} and state in ('OPEN', 'CLAIMED')
            """)
    int close(UUID id, UUID by, TaskOutcome outcome, Instant now);

    @Update("""
            update review_task
            set state = 'CANCELLED', closed_at = #{now}
            where step_id = #{stepId} and state in ('OPEN', 'CLAIMED')
            """)
    void cancel(UUID stepId, Instant now);

    @Update("""
            update review_task
            set escalated_at = #{now}
            where id = #{id} and state in ('OPEN', 'CLAIMED') and escalated_at is null
            """)
    int escalate(UUID id, Instant now);

    @Insert("""
            insert into task_signature (id, task_id, step_id, application_id, signer_id, role, outcome, reasons, note,
                digest, signed_at, review_round, signature, key_id)
            values (#{id}, #{taskId}, #{stepId}, #{applicationId}, #{signerId}, #{role}, #{outcome}, #{reasons}, #{note},
                #{digest}, #{signedAt}, #{reviewRound}, #{signature}, #{keyId})
            """)
    void sign(TaskSignature signature);

    @Select("""
            select id, task_id, step_id, application_id, signer_id, role, outcome, reasons, note, digest, signed_at,
                review_round, signature, key_id
            from task_signature
            where application_id = #{applicationId}
            order by id
            """)
    List<TaskSignature> signatures(UUID applicationId);

    @Select("""
            select count(*)
            from task_signature
            where application_id = #{applicationId} and review_round = #{round} and signer_id = #{signerId}
            """)
    int signaturesBy(UUID applicationId, int round, UUID signerId);

    /** Reviews the person signed for the application, in any round. */
    @Select("""
            select count(*)
            from task_signature s
            join review_task t on t.id = s.task_id
            where s.application_id = #{applicationId} and s.signer_id = #{signerId} and t.step_kind = 'REVIEW'
            """)
    int reviewsBy(UUID applicationId, UUID signerId);
}
