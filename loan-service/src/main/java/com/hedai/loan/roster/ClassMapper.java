package com.hedai.loan.roster;

import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Rows of who looks after which class. */
@Mapper
interface ClassMapper {
    @Delete("delete from class_counselor where class_id = #{classId}")
    void clear(UUID classId);

    @Insert("""
            insert into class_counselor (class_id, counselor_id, institution_id)
            values (#{classId}, #{counselorId}, #{institutionId})
            """)
    void insert(UUID classId, UUID counselorId, UUID institutionId);

    @Select("""
            select class_id
            from class_counselor
            where counselor_id = #{counselorId} and institution_id = #{institutionId}
            """)
    Set<UUID> of(UUID counselorId, UUID institutionId);
}
