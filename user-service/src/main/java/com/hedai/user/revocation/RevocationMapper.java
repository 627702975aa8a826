package com.hedai.user.revocation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RevocationMapper {
    @Update("update revocation_head set position = position + 1 where id = 1")
    void advance();

    @Select("select position from revocation_head where id = 1")
    long head();

    @Insert("""
            insert into revocation (position, session_id, account_id, permission_version, at)
            values (#{position}, #{sessionId}, #{accountId}, #{permissionVersion}, #{at})
            """)
    void insert(Revocation revocation);

    @Select("""
            select position, session_id, account_id, permission_version, at
            from revocation
            where position > #{after} and at >= #{since}
            order by position
            limit #{limit}
            """)
    List<Revocation> after(long after, Instant since, int limit);

    @Delete("delete from revocation where at < #{before} limit 1000")
    int purge(Instant before);
}
