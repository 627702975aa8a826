package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.ArrearsTerms.PrincipalPayment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Instalments, transactions and accruals of loans; written under the loan's row lock. */
@Mapper
interface BookMapper {
    @Insert("""
            <script>
            insert into loan_instalment (loan_id, number, start_on, due_on, fee, penalty, interest, principal,
                fee_paid, penalty_paid, interest_paid, principal_paid, settled_on)
            values
            <foreach item="i" collection="instalments" separator=",">
                (#{i.loanId}, #{i.number}, #{i.startOn}, #{i.dueOn}, #{i.fee}, #{i.penalty}, #{i.interest}, #{i.principal},
                 #{i.feePaid}, #{i.penaltyPaid}, #{i.interestPaid}, #{i.principalPaid}, #{i.settledOn})
            </foreach>
            </script>
            """)
    void insertInstalments(List<InstalmentRow> instalments);

    @Select("""
            select loan_id, number, start_on, due_on, fee, penalty, interest, principal,
                fee_paid, penalty_paid, interest_paid, principal_paid, settled_on
            from loan_instalment
            where loan_id = #{loanId}
            order by number
            """)
    List<InstalmentRow> instalments(UUID loanId);

    /** Instalments that began before a day and are unpaid or were still running on another. */
    @Select("""
            <script>
            select loan_id, number, start_on, due_on, fee, penalty, interest, principal,
                fee_paid, penalty_paid, interest_paid, principal_paid, settled_on
            from loan_instalment
            where loan_id in <foreach item="id" collection="loanIds" open="(" separator="," close=")">#{id}</foreach>
              and start_on &lt; #{before}
              and (settled_on is null or due_on > #{runningOn})
            order by loan_id, number
            </script>
            """)
    List<InstalmentRow> current(Collection<UUID> loanIds, LocalDate before, LocalDate runningOn);

    @Update("""
            update loan_instalment
            set start_on = #{startOn}, due_on = #{dueOn}, principal = #{principal}, fee = #{fee}, penalty = #{penalty}, interest = #{interest}, fee_paid = #{feePaid}, penalty_paid = #{penaltyPaid},
                interest_paid = #{interestPaid}, principal_paid = #{principalPaid}, settled_on = #{settledOn}
            where loan_id = #{loanId} and number = #{number}
            """)
    void update(InstalmentRow instalment);

    @Delete("delete from loan_instalment where loan_id = #{loanId} and number = #{number}")
    void delete(UUID loanId, int number);

    @Select("""
            select instalment_number, value_on, principal as amount
            from loan_transaction_part
            where loan_id = #{loanId} and principal != 0
            order by value_on, transaction_id
            """)
    List<PrincipalPayment> principalPayments(UUID loanId);

    @Select("""
            <script>
            select loan_id, value_on, principal as amount
            from loan_transaction_part
            where loan_id in <foreach item="id" collection="loanIds" open="(" separator="," close=")">#{id}</foreach>
              and principal != 0
            </script>
            """)
    List<PrincipalRepaid> principalRepaid(Collection<UUID> loanIds);

    /** Its place in the order of booking is the next one of its loan. */
    @Insert("""
            insert into loan_transaction (id, loan_id, institution_id, kind, source_id, value_on, booked_on,
                amount, fee, penalty, interest, principal, surplus, booked_at, sequence, details, reverses)
            select #{id}, #{loanId}, #{institutionId}, #{kind}, #{sourceId}, #{valueOn}, #{bookedOn},
                #{amount}, #{fee}, #{penalty}, #{interest}, #{principal}, #{surplus}, #{bookedAt},
                place.next, #{details}, #{reverses}
            from (select coalesce(max(sequence), 0) + 1 as next from loan_transaction where loan_id = #{loanId}) place
            """)
    void insertTransaction(LoanTransaction transaction);

    @Select("""
            select t.id, t.kind, t.sequence, t.value_on, t.booked_on, t.amount, t.details, r.booked_on as reversed_on
            from loan_transaction t
            left join loan_transaction r on r.reverses = t.id
            where t.loan_id = #{loanId}
            order by t.sequence
            """)
    List<StoredEvent> events(UUID loanId);

    @Select("""
            select id, loan_id, institution_id, kind, source_id, value_on, booked_on,
                amount, fee, penalty, interest, principal, surplus, booked_at, details, reverses
            from loan_transaction
            where loan_id = #{loanId}
            order by sequence
            """)
    List<LoanTransaction> allTransactions(UUID loanId);

    @Select("select coalesce(max(sequence), 0) + 1 from loan_transaction where loan_id = #{loanId}")
    int nextSequence(UUID loanId);

    @Select("""
            select count(*) > 0
            from loan_transaction
            where kind in ('REPAYMENT', 'RECOVERY') and source_id = #{receiptId}
            """)
    boolean isReceived(UUID receiptId);

    @Select("select count(*) > 0 from loan_transaction where kind = #{kind} and source_id = #{sourceId}")
    boolean isBooked(TransactionKind kind, UUID sourceId);

    @Select("""
            <script>
            select id, loan_id, institution_id, kind, source_id, value_on, booked_on,
                amount, fee, penalty, interest, principal, surplus, booked_at, details, reverses
            from loan_transaction
            where loan_id = #{loanId}
            <if test="after != null">and id &lt; #{after}</if>
            order by id desc
            limit #{limit}
            </script>
            """)
    List<LoanTransaction> transactions(UUID loanId, @Nullable UUID after, int limit);

    @Insert("""
            <script>
            insert into loan_transaction_part (transaction_id, loan_id, instalment_number, value_on,
                fee, penalty, interest, principal)
            values
            <foreach item="p" collection="parts" separator=",">
                (#{p.transactionId}, #{p.loanId}, #{p.instalmentNumber}, #{p.valueOn},
                 #{p.fee}, #{p.penalty}, #{p.interest}, #{p.principal})
            </foreach>
            </script>
            """)
    void insertParts(List<TransactionPart> parts);

    @Select(
            "select loan_id, accrued_to_on, interest, subsidised, days_past_due from loan_accrual where loan_id = #{loanId}")
    Optional<LoanAccrual> accrual(UUID loanId);

    @Select("""
            <script>
            select loan_id, accrued_to_on, interest, subsidised, days_past_due
            from loan_accrual
            where loan_id in <foreach item="id" collection="loanIds" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<LoanAccrual> accruals(Collection<UUID> loanIds);

    @Insert("""
            <script>
            insert into loan_accrual (loan_id, accrued_to_on, interest, subsidised, days_past_due)
            values
            <foreach item="a" collection="accruals" separator=",">
                (#{a.loanId}, #{a.accruedToOn}, #{a.interest}, #{a.subsidised}, #{a.daysPastDue})
            </foreach>
            on duplicate key update
                accrued_to_on = values(accrued_to_on), interest = values(interest), subsidised = values(subsidised),
                days_past_due = values(days_past_due)
            </script>
            """)
    void saveAccruals(List<LoanAccrual> accruals);

    @Update("update loan_accrual set days_past_due = #{daysPastDue} where loan_id = #{loanId}")
    void updateDaysPastDue(UUID loanId, int daysPastDue);

    @Insert("""
            insert into accrual_total (institution_id, day_on, loans, interest, penalty, subsidised)
            values (#{institutionId}, #{day}, #{loans}, #{recognised.interest}, #{recognised.penalty}, #{recognised.subsidised})
            on duplicate key update
                loans = loans + values(loans), interest = interest + values(interest), penalty = penalty + values(penalty),
                subsidised = subsidised + values(subsidised)
            """)
    void addToTotal(UUID institutionId, LocalDate day, int loans, Recognised recognised);

    /** Principal of a loan that was paid back (已还本金). */
    record PrincipalRepaid(UUID loanId, LocalDate valueOn, Money amount) {}

    /** What was recognised (已确认金额). */
    record Recognised(Money interest, Money penalty, Money subsidised) {}
}
