package com.hedai.loan.delinquency;

import com.hedai.loan.delinquency.CollectionTask.Kind;
import com.hedai.loan.delinquency.CollectionTask.Result;
import com.hedai.loan.delinquency.CollectionTask.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Collection tasks; claims and results are decided by conditional updates. */
@Mapper
interface CollectionTaskMapper {
    /** Returns 0 when the instalment had such a task before. */
    @Insert("""
            insert ignore into collection_task (id, institution_id, loan_id, borrower_id, instalment_number, kind, state,
                opened_on, days_past_due)
            values (#{id}, #{institutionId}, #{loanId}, #{borrowerId}, #{instalmentNumber}, #{kind}, #{state},
                #{openedOn}, #{daysPastDue})
            """)
    int insert(CollectionTask task);

    @Select("""
            select id, institution_id, loan_id, borrower_id, instalment_number, kind, state, opened_on, days_past_due,
                claimed_by, claimed_at, result, promised_on, closed_at
            from collection_task
            where id = #{id} and institution_id = #{institutionId}
            """)
    Optional<CollectionTask> find(UUID institutionId, UUID id);

    @Select("""
            <script>
            select id, institution_id, loan_id, borrower_id, instalment_number, kind, state, opened_on, days_past_due,
                claimed_by, claimed_at, result, promised_on, closed_at
            from collection_task
            where institution_id = #{institutionId}
            <if test="state != null">and state = #{state}</if>
            <if test="kind != null">and kind = #{kind}</if>
            <if test="after != null">and id &lt; #{after}</if>
            order by id desc
            limit #{limit}
            </script>
            """)
    List<CollectionTask> page(
            UUID institutionId, @Nullable State state, @Nullable Kind kind, @Nullable UUID after, int limit);

    /** Returns 0 when somebody else was faster. */
    @Update("""
            update collection_task
            set state = 'CLAIMED', claimed_by = #{collector}, claimed_at = #{at}
            where id = #{id} and state = 'OPEN'
            """)
    int claim(UUID id, UUID collector, Instant at);

    /** Returns 0 when it is not the collector's or closed. */
    @Update("""
            update collection_task
            set state = 'CLOSED', result = #{result}, promised_on = #{promisedOn}, closed_at = #{at}
            where id = #{id} and state = 'CLAIMED' and claimed_by = #{collector}
            """)
    int close(UUID id, UUID collector, Result result, @Nullable LocalDate promisedOn, Instant at);

    @Select("select id from collection_task where loan_id = #{loanId} and state <> 'CLOSED'")
    List<UUID> unfinished(UUID loanId);

    @Update("""
            update collection_task
            set state = 'CLOSED', result = #{result}, closed_at = #{at}
            where id = #{id} and state <> 'CLOSED'
            """)
    int end(UUID id, Result result, Instant at);
}
