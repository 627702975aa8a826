package com.hedai.loan.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of timers. */
@Mapper
interface TimerMapper {
    @Insert("""
            insert into process_timer (id, institution_id, application_id, step_id, task_id, kind, due_at, state)
            values (#{id}, #{institutionId}, #{applicationId}, #{stepId}, #{taskId}, #{kind}, #{dueAt}, 'PENDING')
            """)
    void insert(ProcessTimer timer);

    @Select("""
            select id, institution_id, application_id, step_id, task_id, kind, due_at
            from process_timer
            where state = 'PENDING' and due_at <= #{now}
            order by due_at
            limit 1
            """)
    Optional<ProcessTimer> due(Instant now);

    /** Returns 0 when another instance fired it first or it was cancelled. */
    @Update("""
            update process_timer
            set state = 'FIRED', fired_at = #{now}
            where id = #{id} and state = 'PENDING'
            """)
    int fire(UUID id, Instant now);

    @Update("""
            update process_timer
            set due_at = #{dueAt}
            where id = #{id} and state = 'PENDING'
            """)
    void postpone(UUID id, Instant dueAt);

    @Update("""
            update process_timer
            set state = 'CANCELLED'
            where step_id = #{stepId} and state = 'PENDING'
            """)
    void cancel(UUID stepId);
}
