package com.hedai.loan.approval;

import java.time.Instant;
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
                escalation_role, state, opened_at, deadline_at)
            values (#{id}, #{institutionId}, #{applicationId}, #{number}, #{stepId}, #{stepKind}, #{role},
                #{escalationRole}, #{state}, #{openedAt}, #{deadlineAt})
            """)
    void insert(ReviewTask task);

    @Select("""
            select id, institution_id, application_id, number, step_id, step_kind, role, escalation_role, state,
                claimed_by, claimed_at, opened_at, deadline_at, escalated_at, closed_at, outcome
            from review_task
            where id = #{id} and institution_id = #{institutionId}
            """)
    Optional<ReviewTask> find(UUID id, UUID institutionId);

    @Select("""
            select id, institution_id, application_id, number, step_id, step_kind, role, escalation_role, state,
                claimed_by, claimed_at, opened_at, deadline_at, escalated_at, closed_at, outcome
            from review_task
            where step_id = #{stepId}
            order by id
            """)
    List<ReviewTask> ofStep(UUID stepId);

    /**
     * The desk of a role: its own tasks and late ones that came up to it; all roles when none is given.
     */
    @Select("""
            select id, institution_id, application_id, number, step_id, step_kind, role, escalation_role, state,
                claimed_by, claimed_at, opened_at, deadline_at, escalated_at, closed_at, outcome
            from review_task
            where institution_id = #{institutionId}
              and (#{role} is null or role = #{role} or (escalation_role = #{role} and escalated_at is not null))
              and (#{state} is null and state in ('OPEN', 'CLAIMED') or state = #{state})
              and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<ReviewTask> desk(
            UUID institutionId, @Nullable String role, @Nullable TaskState state, @Nullable UUID after, int limit);

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
                digest, signed_at)
            values (#{id}, #{taskId}, #{stepId}, #{applicationId}, #{signerId}, #{role}, #{outcome}, #{reasons}, #{note},
                #{digest}, #{signedAt})
            """)
    void sign(TaskSignature signature);

    @Select("""
            select id, task_id, step_id, application_id, signer_id, role, outcome, reasons, note, digest, signed_at
            from task_signature
            where application_id = #{applicationId}
            order by id
            """)
    List<TaskSignature> signatures(UUID applicationId);
}
