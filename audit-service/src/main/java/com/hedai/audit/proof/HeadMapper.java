package com.hedai.audit.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface HeadMapper {
    record HeadRow(long size, byte[] root, Instant signedAt, String keyId, byte[] signature) {}

    @Insert("""
            insert into tree_head (size, root, signed_at, key_id, signature)
            values (#{size}, #{root}, #{signedAt}, #{keyId}, #{signature})
            """)
    void insert(HeadRow head);

    @Select("""
            select size, root, signed_at, key_id, signature
            from tree_head
            order by size desc
            limit 1
            """)
    Optional<HeadRow> latest();

    @Select("""
            select size, root, signed_at, key_id, signature
            from tree_head
            where size > #{size}
            order by size
            limit #{limit}
            """)
    List<HeadRow> after(long size, int limit);
}
