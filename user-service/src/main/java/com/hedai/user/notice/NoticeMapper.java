package com.hedai.user.notice;

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
interface NoticeMapper {
    @Insert("""
            insert into staff_notice
                (id, account_id, institution_id, kind, task_id, application_id, application_number, step, due_at,
                 created_at)
            values
                (#{id}, #{accountId}, #{institutionId}, #{kind}, #{taskId}, #{applicationId}, #{applicationNumber},
                 #{step}, #{dueAt}, #{createdAt})
            """)
    void insert(Notice notice);

    @Select("""
            select id, account_id, institution_id, kind, task_id, application_id, application_number, step, due_at,
                   created_at, read_at
            from staff_notice
            where account_id = #{accountId}
                and (#{unread} = false or read_at is null)
                and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<Notice> page(UUID accountId, boolean unread, @Nullable UUID after, int limit);

    @Select("""
            select id, account_id, institution_id, kind, task_id, application_id, application_number, step, due_at,
                   created_at, read_at
            from staff_notice
            where id = #{id} and account_id = #{accountId}
            """)
    Optional<Notice> find(UUID accountId, UUID id);

    /** Returns 0 when it was read before. */
    @Update("""
            update staff_notice
            set read_at = #{at}
            where id = #{id} and account_id = #{accountId} and read_at is null
            """)
    int read(UUID accountId, UUID id, Instant at);
}
