package com.hedai.user.notification;

import com.hedai.commons.crypto.Encrypted;
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
interface NotificationMapper {
    /** A notification as it is stored first. */
    record NewNotification(
            UUID id,
            UUID institutionId,
            @Nullable UUID accountId,
            String template,
            int templateVersion,
            Encrypted phone,
            Encrypted text,
            byte[] request,
            Instant createdAt,
            Instant dueAt,
            Instant expiresAt) {}

    /** What was asked for under an id, as a keyed hash. */
    record Asked(UUID id, byte[] request) {}

    /** A notification that waits for the partner. */
    record Pending(UUID id, Encrypted phone, Encrypted text, int attempts, Instant expiresAt) {}

    @Select("""
            select code, version, urgent, minutes, text
            from notification_template
            where code = #{code} and effective_from <= #{at}
            order by version desc
            limit 1
            """)
    Optional<Template> template(String code, Instant at);

    @Insert("""
            insert into notification
                (id, institution_id, account_id, template, template_version, phone, text, request, state, attempts,
                 created_at, due_at, expires_at)
            values
                (#{id}, #{institutionId}, #{accountId}, #{template}, #{templateVersion}, #{phone}, #{text}, #{request},
                 'PENDING', 0, #{createdAt}, #{dueAt}, #{expiresAt})
            """)
    void insert(NewNotification notification);

    @Select("select id, request from notification where id = #{id}")
    Asked asked(UUID id);

    @Select("""
            select id, phone, text, attempts, expires_at
            from notification
            where state = 'PENDING' and due_at <= #{at}
            order by due_at
            limit #{limit}
            for update skip locked
            """)
    List<Pending> due(Instant at, int limit);

    /** Nobody else takes it before {@code until}. */
    @Update("update notification set attempts = attempts + 1, due_at = #{until} where id = #{id}")
    void lease(UUID id, Instant until);

    @Update("update notification set due_at = #{dueAt} where id = #{id} and state = 'PENDING'")
    void later(UUID id, Instant dueAt);

    /** The end: phone and text are dropped, the record of delivery stays. */
    @Update("""
            update notification
            set state = #{state}, phone = null, text = null, ended_at = #{at}
            where id = #{id} and state = 'PENDING'
            """)
    void end(UUID id, NotificationState state, Instant at);
}
