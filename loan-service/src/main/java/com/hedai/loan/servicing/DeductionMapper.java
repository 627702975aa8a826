package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Excess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Deduction orders; an order's row is locked after its loan's, never before. */
@Mapper
interface DeductionMapper {
    @Insert("""
            insert into deduction_order (id, loan_id, institution_id, borrower_id, card_id, kind, business_on, scheduled_on,
                amount, excess, status, reason, attempts, next_attempt_at, created_at)
            values (#{id}, #{loanId}, #{institutionId}, #{borrowerId}, #{cardId}, #{kind}, #{businessOn}, #{scheduledOn},
                #{amount}, #{excess}, #{status}, #{reason}, #{attempts}, #{nextAttemptAt}, #{createdAt})
            """)
    void insert(DeductionOrder order);

    @Select("select excess from deduction_order where id = #{id}")
    Optional<Excess> excess(UUID id);

    @Select("select count(*) > 0 from deduction_order where loan_id = #{loanId} and scheduled_on = #{on}")
    boolean isScheduled(UUID loanId, LocalDate on);

    /** The next order that is due and released; not locked, because its loan is locked first. */
    @Select("""
            select o.id, o.loan_id, o.institution_id, o.borrower_id, o.card_id, o.kind, o.business_on, o.scheduled_on,
                o.amount, o.excess, o.status, o.reason, o.attempts, o.next_attempt_at, o.created_at
            from deduction_order o
            join deduction_release r on r.institution_id = o.institution_id
            where o.status in ('WAITING', 'SENDING') and o.next_attempt_at <= #{now} and o.business_on <= r.released_on
            order by o.next_attempt_at
            limit 1
            """)
    Optional<DeductionOrder> due(Instant now);

    @Select("""
            select id, loan_id, institution_id, borrower_id, card_id, kind, business_on, scheduled_on,
                amount, excess, status, reason, attempts, next_attempt_at, created_at
            from deduction_order
            where id = #{id}
            for update
            """)
    Optional<DeductionOrder> lock(UUID id);

    /** What is on its way for a loan and may still come in. */
    @Select("""
            select coalesce(sum(amount), 0)
            from deduction_order
            where loan_id = #{loanId} and status in ('SENDING', 'SENT')
            """)
    Money underWay(UUID loanId);

    /** The same with orders of the borrower that wait to be sent. */
    @Select("""
            select coalesce(sum(amount), 0)
            from deduction_order
            where loan_id = #{loanId} and (status in ('SENDING', 'SENT') or (status = 'WAITING' and kind <> 'SCHEDULED'))
            """)
    Money promised(UUID loanId);

    @Select("""
            select count(*) > 0
            from deduction_order
            where loan_id = #{loanId} and kind = 'SETTLEMENT' and status in ('WAITING', 'SENDING', 'SENT')
            """)
    boolean isBeingSettled(UUID loanId);

    /** The day for which a settlement was quoted; none for other orders. */
    @Select("select business_on from deduction_order where id = #{id} and kind = 'SETTLEMENT'")
    Optional<LocalDate> settlesOn(UUID id);

    @Update("""
            update deduction_order
            set status = 'SENDING', amount = #{amount}, attempts = attempts + 1, next_attempt_at = #{nextAttemptAt}
            where id = #{id} and status in ('WAITING', 'SENDING')
            """)
    int sending(UUID id, Money amount, Instant nextAttemptAt);

    @Update("update deduction_order set status = 'CANCELLED' where id = #{id} and status = 'WAITING'")
    int cancel(UUID id);

    @Update("update deduction_order set status = 'SENT' where id = #{id} and status = 'SENDING'")
    int sent(UUID id);

    @Update(
            "update deduction_order set status = 'RECEIVED' where id = #{id} and status in ('SENDING', 'SENT', 'FAILED')")
    int received(UUID id);

    @Update("""
            update deduction_order
            set status = 'FAILED', reason = #{reason}
            where id = #{id} and status in ('SENDING', 'SENT')
            """)
    int failed(UUID id, String reason);

    @Select("""
            select id, loan_id, institution_id, borrower_id, card_id, kind, business_on, scheduled_on,
                amount, excess, status, reason, attempts, next_attempt_at, created_at
            from deduction_order
            where loan_id = #{loanId}
            order by id desc
            limit 200
            """)
    List<DeductionOrder> ofLoan(UUID loanId);

    @Insert("""
            insert into deduction_release (institution_id, released_on)
            values (#{institutionId}, #{on})
            on duplicate key update released_on = values(released_on)
            """)
    void release(UUID institutionId, LocalDate on);
}
