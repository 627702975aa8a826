package com.hedai.payment.instruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface InstructionMapper {
    String COLUMNS = """
            id, kind, institution_id, loan_id, borrower_id, card_id, amount, business_on, channel, status, recorded_at,
            due_at, epoch, sends, last_sent_at, inquiries, value_on, bank_reference, reason, finished_at
            """;

    @Insert("""
            insert into payment_instruction (id, kind, institution_id, loan_id, borrower_id, card_id, amount, business_on,
                channel, status, recorded_at, due_at)
            values (#{id}, #{kind}, #{institutionId}, #{loanId}, #{borrowerId}, #{cardId}, #{amount}, #{businessOn},
                #{channel}, #{status}, #{recordedAt}, #{dueAt})
            """)
    void add(Instruction instruction);

    @Select("select " + COLUMNS + "from payment_instruction where id = #{id}")
    Optional<Instruction> find(UUID id);

    @Select("select " + COLUMNS + "from payment_instruction where id = #{id} for update")
    Optional<Instruction> lock(UUID id);

    /** The one that is due longest; those that others are working on are left to them. */
    @Select("select " + COLUMNS + """
            from payment_instruction
            where due_at <= #{now}
            order by due_at
            limit 1
            for update skip locked
            """)
    Optional<Instruction> lockNextDue(Instant now);

    @Update("""
            update payment_instruction
            set status = #{status}, due_at = #{dueAt}, epoch = #{epoch}, sends = #{sends}, last_sent_at = #{lastSentAt},
                inquiries = #{inquiries}, value_on = #{valueOn}, bank_reference = #{bankReference}, reason = #{reason},
                finished_at = #{finishedAt}
            where id = #{id}
            """)
    void progress(Instruction instruction);

    @Select("""
            select count(*)
            from payment_instruction
            where channel = #{channel} and bank_reference = #{bankReference} and id <> #{id}
            """)
    boolean isReferenceTaken(String channel, String bankReference, UUID id);

    @Insert("""
            insert into instruction_event (instruction_id, seq, at, status, learned_by, detail)
            select #{instructionId}, next.seq, #{at}, #{status}, #{learnedBy}, #{detail}
            from (
                select coalesce(max(seq), 0) + 1 as seq
                from instruction_event
                where instruction_id = #{instructionId}
            ) next
            """)
    void addEvent(
            UUID instructionId, Instant at, InstructionStatus status, LearnedBy learnedBy, @Nullable String detail);

    @Select("""
            select at, status, learned_by, detail
            from instruction_event
            where instruction_id = #{instructionId}
            order by seq
            """)
    List<InstructionEvent> events(UUID instructionId);

    /** How it ended before it came into people's hands, as booked and told; none when it never did. */
    @Select("""
            select status
            from instruction_event
            where instruction_id = #{instructionId} and status in ('SETTLED', 'FAILED')
            order by seq desc
            limit 1
            """)
    Optional<InstructionStatus> toldBefore(UUID instructionId);

    @Select("""
            <script>
            select id, kind, institution_id, loan_id, borrower_id, card_id, amount, business_on, channel, status,
                recorded_at, due_at, epoch, sends, last_sent_at, inquiries, value_on, bank_reference, reason, finished_at
            from payment_instruction
            where institution_id = #{institutionId}
            <if test="filter.status != null">and status = #{filter.status}</if>
            <if test="filter.kind != null">and kind = #{filter.kind}</if>
            <if test="filter.loanId != null">and loan_id = #{filter.loanId}</if>
            <if test="after != null">and id &lt; #{after}</if>
            order by id desc
            limit #{fetch}
            </script>
            """)
    List<Instruction> search(UUID institutionId, InstructionFilter filter, @Nullable UUID after, int fetch);
}
