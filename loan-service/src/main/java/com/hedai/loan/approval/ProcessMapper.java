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

/** Rows of processes and their steps. */
@Mapper
interface ProcessMapper {
    @Insert("""
            insert into approval_process (application_id, institution_id, borrower_id, number, plan_id, subject_digest,
                round, facts, state, due_at, turn, attempts, class_id)
            values (#{applicationId}, #{institutionId}, #{borrowerId}, #{number}, #{planId}, #{subjectDigest},
                #{round}, #{facts}, #{state}, #{dueAt}, #{turn}, #{attempts}, #{classId})
            """)
    void insert(ApprovalProcess process);

    @Select("""
            select application_id, institution_id, borrower_id, number, plan_id, subject_digest, round, facts, state,
                due_at, turn, attempts, class_id
            from approval_process
            where application_id = #{applicationId}
            for update
            """)
    Optional<ApprovalProcess> lock(UUID applicationId);

    /** Takes the process that has waited longest, passing over those another instance is taking. */
    @Select("""
            select application_id, institution_id, borrower_id, number, plan_id, subject_digest, round, facts, state,
                due_at, turn, attempts, class_id
            from approval_process
            where due_at <= #{now}
            order by due_at
            limit 1
            for update skip locked
            """)
    Optional<ApprovalProcess> lockDue(Instant now);

    /** Leases the process: nobody else looks at it before the lease is over. */
    @Update("""
            update approval_process
            set due_at = #{leasedUntil}, turn = turn + 1
            where application_id = #{applicationId}
            """)
    void claim(UUID applicationId, Instant leasedUntil);

    /** Something happened from outside: a claim that is under way loses its turn. */
    @Update("""
            update approval_process
            set facts = #{facts}, due_at = #{dueAt}, state = #{state}, turn = turn + 1, attempts = 0
            where application_id = #{applicationId}
            """)
    void move(UUID applicationId, String facts, ProcessState state, @Nullable Instant dueAt);

    /** Stores what the holder of the turn learned. */
    @Update("""
            update approval_process
            set facts = #{facts}, due_at = #{dueAt}, state = #{state}, attempts = #{attempts}
            where application_id = #{applicationId} and turn = #{turn}
            """)
    int settle(UUID applicationId, long turn, String facts, ProcessState state, @Nullable Instant dueAt, int attempts);

    @Update("""
            update approval_process
            set round = #{round}, subject_digest = #{subjectDigest}, facts = #{facts}, state = 'RUNNING',
                due_at = #{dueAt}, turn = turn + 1, attempts = 0
            where application_id = #{applicationId}
            """)
    void beginRound(UUID applicationId, int round, String subjectDigest, String facts, Instant dueAt);

    @Insert("""
            insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures,
                deadline_hours, escalation_role, state, since_at, until_at)
            values (#{id}, #{applicationId}, #{round}, #{roundPosition}, #{kind}, #{planCondition}, #{role}, #{signatures},
                #{deadlineHours}, #{escalationRole}, #{state}, #{sinceAt}, #{untilAt})
            """)
    void insertStep(ProcessStep step);

    @Select("""
            select id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours,
                escalation_role, state, since_at, until_at
            from process_step
            where application_id = #{applicationId}
            order by round, round_position
            """)
    List<ProcessStep> steps(UUID applicationId);

    @Select("""
            select id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours,
                escalation_role, state, since_at, until_at
            from process_step
            where id = #{id}
            """)
    Optional<ProcessStep> step(UUID id);

    /** Returns 0 when the step was not in the state expected. */
    @Update("""
            update process_step
            set state = #{to}, since_at = coalesce(#{sinceAt}, since_at), until_at = #{untilAt}
            where id = #{id} and state = #{from}
            """)
    int moveStep(UUID id, StepState from, StepState to, @Nullable Instant sinceAt, @Nullable Instant untilAt);

    /** What was not reached will not be. */
    @Update("""
            update process_step
            set state = 'CANCELLED', until_at = #{now}
            where application_id = #{applicationId} and state = 'WAITING'
            """)
    void cancelWaiting(UUID applicationId, Instant now);
}
