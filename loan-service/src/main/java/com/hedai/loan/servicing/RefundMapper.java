package com.hedai.loan.servicing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Refunds; a refund's row is changed under its loan's lock, except for its sending. */
@Mapper
interface RefundMapper {
    @Insert("""
            insert into surplus_refund (id, loan_id, institution_id, borrower_id, card_id, business_on, amount, status, reason,
                attempts, next_attempt_at, created_at)
            values (#{id}, #{loanId}, #{institutionId}, #{borrowerId}, #{cardId}, #{businessOn}, #{amount}, #{status}, #{reason},
                #{attempts}, #{nextAttemptAt}, #{createdAt})
            """)
    void insert(SurplusRefund refund);

    @Select("""
            select id, loan_id, institution_id, borrower_id, card_id, business_on, amount, status, reason,
                attempts, next_attempt_at, created_at
            from surplus_refund
            where status = 'WAITING' and next_attempt_at <= #{now}
            order by next_attempt_at
            limit 1
            for update skip locked
            """)
    Optional<SurplusRefund> takeDue(Instant now);

    @Update("update surplus_refund set attempts = attempts + 1, next_attempt_at = #{next} where id = #{id}")
    void tried(UUID id, Instant next);

    @Select("""
            select id, loan_id, institution_id, borrower_id, card_id, business_on, amount, status, reason,
                attempts, next_attempt_at, created_at
            from surplus_refund
            where id = #{id}
            for update
            """)
    Optional<SurplusRefund> lock(UUID id);

    @Select("""
            select id, loan_id, institution_id, borrower_id, card_id, business_on, amount, status, reason,
                attempts, next_attempt_at, created_at
            from surplus_refund
            where loan_id = #{loanId}
            order by id desc
            limit 200
            """)
    List<SurplusRefund> ofLoan(UUID loanId);

    @Update("update surplus_refund set status = 'SENT' where id = #{id} and status = 'WAITING'")
    int sent(UUID id);

    @Update("update surplus_refund set status = 'PAID' where id = #{id} and status in ('WAITING', 'SENT')")
    int paid(UUID id);

    @Update("""
            update surplus_refund
            set status = 'FAILED', reason = #{reason}
            where id = #{id} and status in ('WAITING', 'SENT')
            """)
    int failed(UUID id, String reason);
}
