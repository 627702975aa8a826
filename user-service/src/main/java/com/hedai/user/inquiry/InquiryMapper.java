package com.hedai.user.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface InquiryMapper {
    @Insert("""
            insert into inquiry (id, account_id, topic, state, attempts, asked_at, due_at)
            values (#{inquiry.id}, #{inquiry.accountId}, #{inquiry.topic}, 'ASKED', 0, #{inquiry.askedAt}, #{dueAt})
            """)
    void insert(Inquiry inquiry, Instant dueAt);

    @Select("""
            select id, account_id, topic, attempts, asked_at
            from inquiry
            where id = #{id} and state = 'ASKED'
            """)
    Optional<Inquiry> open(UUID id);

    @Select("""
            select count(*)
            from inquiry
            where account_id = #{accountId} and topic = #{topic} and asked_at > #{since}
            """)
    int since(UUID accountId, InquiryTopic topic, Instant since);

    @Select("""
            select id, account_id, topic, attempts, asked_at
            from inquiry
            where state = 'ASKED' and due_at <= #{at}
            order by due_at
            limit #{limit}
            for update skip locked
            """)
    List<Inquiry> due(Instant at, int limit);

    @Update("update inquiry set attempts = attempts + 1, due_at = #{dueAt} where id = #{id}")
    void lease(UUID id, Instant dueAt);

    /** Returns 0 when it ended before. */
    @Update("update inquiry set state = #{state}, ended_at = #{at} where id = #{id} and state = 'ASKED'")
    int end(UUID id, InquiryState state, Instant at);
}
