package com.hedai.payment.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CallbackMapper {

    @Insert("""
            insert into partner_callback (channel, event_id, instruction_id, received_at, digest, outcome)
            values (#{channel}, #{eventId}, #{instructionId}, #{receivedAt}, #{digest}, 'APPLIED')
            """)
    void add(String channel, String eventId, UUID instructionId, Instant receivedAt, byte[] digest);

    @Select("""
            select digest, outcome
            from partner_callback
            where channel = #{channel} and event_id = #{eventId}
            """)
    Optional<KeptCallback> find(String channel, String eventId);

    @Update("""
            update partner_callback
            set outcome = 'CONTRADICTED'
            where channel = #{channel} and event_id = #{eventId}
            """)
    void contradicted(String channel, String eventId);
}
