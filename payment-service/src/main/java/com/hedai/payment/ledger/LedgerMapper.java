package com.hedai.payment.ledger;

import com.hedai.payment.journal.EntryKind;
import com.hedai.payment.journal.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface LedgerMapper {

    @Insert("""
            insert ignore into ledger_account (institution_id, code, name_zh, name_en, kind)
            select #{institutionId}, code, name_zh, name_en, kind
            from standard_account
            order by code
            """)
    void openAccounts(UUID institutionId);

    @Insert("""
            insert ignore into account_balance (institution_id, account)
            select institution_id, code
            from ledger_account
            where institution_id = #{institutionId}
            order by code
            """)
    void openBalances(UUID institutionId);

    /** Locks the balances in the order of their codes. */
    @Select("""
            <script>
            select account
            from account_balance
            where institution_id = #{institutionId} and account in
                <foreach collection="movements" item="movement" open="(" separator="," close=")">#{movement.account}</foreach>
            order by account
            for update
            </script>
            """)
    List<String> lockBalances(UUID institutionId, List<Movement> movements);

    @Select("""
            select count(*)
            from journal_entry
            where subject_id = #{subjectId} and kind = #{kind}
            """)
    boolean isBooked(UUID subjectId, EntryKind kind);

    @Insert("""
            <script>
            insert into posting (entry_id, line_no, previous_line, line_count, institution_id, account, amount,
                running_before, running_after)
            values
            <foreach collection="lines" item="line" separator=",">
                (#{entryId}, #{line.lineNo}, #{line.previousLine}, #{line.lineCount}, #{institutionId}, #{line.account},
                #{line.amount}, #{line.runningBefore}, #{line.runningAfter})
            </foreach>
            </script>
            """)
    void addLines(UUID entryId, UUID institutionId, List<Line> lines);

    @Insert("""
            insert into journal_entry (id, institution_id, kind, subject_id, loan_id, business_on, booked_at, line_count,
                last_line)
            values (#{id}, #{voucher.institutionId}, #{kind}, #{voucher.subjectId}, #{voucher.loanId},
                #{voucher.businessOn}, #{bookedAt}, #{lineCount}, #{lineCount})
            """)
    void addHeader(UUID id, EntryKind kind, Voucher voucher, Instant bookedAt, int lineCount);

    @Update("""
            update account_balance
            set debit_total = debit_total + #{movement.debit}, credit_total = credit_total + #{movement.credit}
            where institution_id = #{institutionId} and account = #{movement.account}
            """)
    void move(UUID institutionId, Movement movement);

    @Select("""
            select a.code as account, a.name_zh, a.name_en, a.kind, b.debit_total, b.credit_total
            from ledger_account a
            join account_balance b on b.institution_id = a.institution_id and b.account = a.code
            where a.institution_id = #{institutionId}
            order by a.code
            """)
    List<AccountTotals> totals(UUID institutionId);

    @Select("""
            <script>
            select id, kind, subject_id, loan_id, business_on, booked_at
            from journal_entry
            where institution_id = #{institutionId}
            <if test="loanId != null">and loan_id = #{loanId}</if>
            <if test="businessOn != null">and business_on = #{businessOn}</if>
            <if test="after != null">and id &lt; #{after}</if>
            order by id desc
            limit #{fetch}
            </script>
            """)
    List<Header> entries(
            UUID institutionId, @Nullable UUID loanId, @Nullable LocalDate businessOn, @Nullable UUID after, int fetch);

    @Select("""
            <script>
            select entry_id, account, amount
            from posting
            where entry_id in <foreach collection="entryIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by entry_id, line_no
            </script>
            """)
    List<StoredPosting> postings(List<UUID> entryIds);
}
