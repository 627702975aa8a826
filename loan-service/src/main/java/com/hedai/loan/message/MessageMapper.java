package com.hedai.loan.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of messages. */
@Mapper
interface MessageMapper {
    @Insert("""
            insert into borrower_message (id, institution_id, borrower_id, template, parameters, state, due_at, attempts,
                created_at)
            values (#{id}, #{institutionId}, #{borrowerId}, #{template}, #{parameters}, #{state}, #{dueAt}, #{attempts},
                #{createdAt})
            """)
    void insert(BorrowerMessage message);

    @Select("select count(*) from borrower_message where id = #{id}")
    int count(UUID id);

    /** Takes the message that has waited longest, passing over those another instance is sending. */
    @Select("""
            select id, institution_id, borrower_id, template, parameters, state, due_at, attempts, created_at
            from borrower_message
            where due_at <= #{now}
            order by due_at
            limit 1
            for update skip locked
            """)
    Optional<BorrowerMessage> lockDue(Instant now);

    @Update("update borrower_message set due_at = #{dueAt}, attempts = attempts + 1 where id = #{id}")
    void tried(UUID id, Instant dueAt);

    @Update("update borrower_message set state = #{state}, due_at = null where id = #{id} and state = 'WAITING'")
    int finish(UUID id, MessageState state);
}
