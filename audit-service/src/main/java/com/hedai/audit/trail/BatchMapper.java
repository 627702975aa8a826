package com.hedai.audit.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BatchMapper {
    record BatchRow(UUID id, byte[] digest, int records, Instant receivedAt) {}

    @Select("""
            select id, digest, records, received_at
            from record_batch
            where id = #{id}
            """)
    Optional<BatchRow> find(UUID id);

    @Insert("""
            insert into record_batch (id, digest, records, received_at)
            values (#{id}, #{digest}, #{records}, #{receivedAt})
            """)
    void insert(BatchRow batch);
}
