package com.hedai.loan.servicing;

import com.hedai.loan.servicing.Receivables.Ageing;
import com.hedai.loan.servicing.Receivables.FallingDue;
import com.hedai.loan.servicing.Receivables.OverdueLoan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what is owed across loans; changes nothing. */
@Mapper
interface ReceivablesMapper {
    String UNPAID = "i.fee + i.penalty + i.interest + i.principal"
            + " - i.fee_paid - i.penalty_paid - i.interest_paid - i.principal_paid";

    String OVERDUE = """
            select l.id, l.number, l.institution_id, l.application_id, l.borrower_id, a.days_past_due,
                (select min(i.number) from loan_instalment i where i.loan_id = l.id and
            """ + UNPAID + """
             > 0) as instalment_number,
                (select sum(i.principal - i.principal_paid) from loan_instalment i where i.loan_id = l.id) as principal,
                (select sum(
            """ + UNPAID + """
            ) from loan_instalment i where i.loan_id = l.id and #{today} >= i.due_on) as overdue
            from loan l
            join loan_accrual a on a.loan_id = l.id
            where l.institution_id = #{institutionId} and l.status = 'OVERDUE'
            """;

    @Select("""
            <script>
            select i.loan_id, l.institution_id, l.borrower_id, i.number as instalment_number, i.due_on,
            """ + UNPAID + """
             as amount
            from (
                select distinct i.loan_id
                from loan_instalment i
                join loan l on l.id = i.loan_id
                where i.due_on in <foreach item="day" collection="dueOn" open="(" separator="," close=")">#{day}</foreach>
                  and i.loan_id > #{after} and l.institution_id = #{institutionId} and l.status in ('ACTIVE', 'OVERDUE')
                order by i.loan_id
                limit #{loans}
            ) found
            join loan l on l.id = found.loan_id
            join loan_instalment i on i.loan_id = l.id
            where i.due_on in <foreach item="day" collection="dueOn" open="(" separator="," close=")">#{day}</foreach>
            order by i.loan_id, i.number
            </script>
            """)
    List<FallingDue> fallingDue(UUID institutionId, Collection<LocalDate> dueOn, UUID after, int loans);

    @Select(OVERDUE + """
              and a.days_past_due >= #{leastDays} and l.id > #{after}
            order by l.id
            limit #{limit}
            """)
    List<OverdueLoan> overdueSince(UUID institutionId, int leastDays, UUID after, int limit, LocalDate today);

    @Select("<script>" + OVERDUE + """
              and a.days_past_due between #{leastDays} and #{mostDays}
            <if test="after != null">and l.id &lt; #{after}</if>
            order by l.id desc
            limit #{limit}
            </script>
            """)
    List<OverdueLoan> overdue(
            UUID institutionId, int leastDays, int mostDays, @Nullable UUID after, int limit, LocalDate today);

    @Select(OVERDUE + "and l.id = #{loanId}")
    Optional<OverdueLoan> overdueLoan(UUID institutionId, UUID loanId, LocalDate today);

    @Select("""
            select a.days_past_due, count(distinct l.id) as loans, sum(i.principal - i.principal_paid) as principal,
                sum(case when i.due_on <= #{today} then
            """ + UNPAID + """
             else 0 end) as overdue
            from loan l
            join loan_accrual a on a.loan_id = l.id
            join loan_instalment i on i.loan_id = l.id
            where l.institution_id = #{institutionId} and l.status in ('ACTIVE', 'OVERDUE')
            group by a.days_past_due
            """)
    List<Ageing> ageing(UUID institutionId, LocalDate today);
}
