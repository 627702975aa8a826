package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface LoanMapper {
    @Insert("""
            insert into loan (id, number, institution_id, application_id, contract_id, borrower_id, product_id, card_id,
                principal, months, annual_rate, method, day_count, penalty_rate, grace_days, allocation_order,
                subsidised_until, interest_only_months, prepayment_fee,
                status, value_on, maturity_on, settled_on, surplus, failure, created_at)
            values (#{id}, #{number}, #{institutionId}, #{applicationId}, #{contractId}, #{borrowerId}, #{productId}, #{cardId},
                #{principal}, #{months}, #{annualRate}, #{method}, #{dayCount}, #{penaltyRate}, #{graceDays}, #{allocationOrder},
                #{subsidisedUntil}, #{interestOnlyMonths}, #{prepaymentFee},
                #{status}, #{valueOn}, #{maturityOn}, #{settledOn}, #{surplus}, #{failure}, #{createdAt})
            """)
    void insert(Loan loan);

    @Select("""
            select id, number, institution_id, application_id, contract_id, borrower_id, product_id, card_id,
                principal, months, annual_rate, method, day_count, penalty_rate, grace_days, allocation_order,
                subsidised_until, interest_only_months, prepayment_fee,
                status, value_on, maturity_on, settled_on, surplus, failure, created_at, needs_replay, charged_off_on
            from loan
            where id = #{id}
            """)
    Optional<Loan> find(UUID id);

    /** Everything that is booked on a loan is booked under this lock, so it is booked in one order. */
    @Select("""
            select id, number, institution_id, application_id, contract_id, borrower_id, product_id, card_id,
                principal, months, annual_rate, method, day_count, penalty_rate, grace_days, allocation_order,
                subsidised_until, interest_only_months, prepayment_fee,
                status, value_on, maturity_on, settled_on, surplus, failure, created_at, needs_replay, charged_off_on
            from loan
            where id = #{id}
            for update
            """)
    Optional<Loan> lock(UUID id);

    @Select("select id from loan where contract_id = #{contractId}")
    Optional<UUID> ofContract(UUID contractId);

    @Select("""
            <script>
            select id, number, institution_id, application_id, contract_id, borrower_id, product_id, card_id,
                principal, months, annual_rate, method, day_count, penalty_rate, grace_days, allocation_order,
                subsidised_until, interest_only_months, prepayment_fee,
                status, value_on, maturity_on, settled_on, surplus, failure, created_at, needs_replay, charged_off_on
            from loan
            where institution_id = #{institutionId}
            <if test="borrowerId != null">and borrower_id = #{borrowerId}</if>
            <if test="after != null">and id &lt; #{after}</if>
            order by id desc
            limit #{limit}
            </script>
            """)
    List<Loan> page(UUID institutionId, @Nullable UUID borrowerId, @Nullable UUID after, int limit);

    /** The next loans of an institution that owe money, in the order of their ids, locked. */
    @Select("""
            select id, number, institution_id, application_id, contract_id, borrower_id, product_id, card_id,
                principal, months, annual_rate, method, day_count, penalty_rate, grace_days, allocation_order,
                subsidised_until, interest_only_months, prepayment_fee,
                status, value_on, maturity_on, settled_on, surplus, failure, created_at, needs_replay, charged_off_on
            from loan
            where institution_id = #{institutionId} and id > #{after} and status in ('ACTIVE', 'OVERDUE')
            order by id
            limit #{limit}
            for update
            """)
    List<Loan> lockOpen(UUID institutionId, UUID after, int limit);

    @Update("""
            update loan
            set status = 'ACTIVE', value_on = #{valueOn}, maturity_on = #{maturityOn}, failure = null
            where id = #{id}
            """)
    void activate(UUID id, LocalDate valueOn, LocalDate maturityOn);

    @Update("update loan set status = 'DISBURSEMENT_FAILED', failure = #{failure} where id = #{id}")
    void failed(UUID id, String failure);

    @Update("""
            update loan
            set status = 'AWAITING_DISBURSEMENT', card_id = #{cardId}
            where id = #{id}
            """)
    void retry(UUID id, UUID cardId);

    @Update("update loan set charged_off_on = #{on} where id = #{id}")
    void chargedOff(UUID id, LocalDate on);

    @Update("update loan set status = #{status} where id = #{id}")
    void become(UUID id, LoanStatus status);

    @Update("""
            update loan
            set status = #{status}, settled_on = #{settledOn}, surplus = surplus + #{surplus},
                needs_replay = #{needsReplay}, maturity_on = #{maturityOn}
            where id = #{id}
            """)
    void booked(
            UUID id,
            LoanStatus status,
            @Nullable LocalDate settledOn,
            Money surplus,
            boolean needsReplay,
            LocalDate maturityOn);

    @Select("""
            select l.id as loan_id, sum(i.principal - i.principal_paid) as principal
            from loan l
            join loan_instalment i on i.loan_id = l.id
            where l.borrower_id = #{borrowerId} and l.status in ('ACTIVE', 'OVERDUE', 'WRITTEN_OFF')
            group by l.id
            """)
    List<PrincipalOwed> principalOwed(UUID borrowerId);

    /** Takes a part of the surplus out of the loan, or puts it back; never below zero. */
    @Update("update loan set surplus = surplus + #{change} where id = #{id} and surplus + #{change} >= 0")
    int changeSurplus(UUID id, Money change);
}
