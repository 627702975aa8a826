package com.hedai.user.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface RosterMapper {
    /** Who looks after which class. */
    record Counselor(UUID classId, UUID accountId) {}

    @Insert("""
            insert into school (id, institution_id, code, name, province, created_at)
            values (#{school.id}, #{school.institutionId}, #{school.code}, #{school.name}, #{school.province}, #{at})
            """)
    void insertSchool(School school, Instant at);

    @Select("""
            select id, institution_id, code, name, province
            from school
            where id = #{id} and institution_id = #{institutionId}
            """)
    Optional<School> school(UUID institutionId, UUID id);

    @Select("""
            select id, institution_id, code, name, province
            from school
            where institution_id = #{institutionId} and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<School> schools(UUID institutionId, @Nullable UUID after, int limit);

    @Insert("""
            insert into school_class
                (id, school_id, institution_id, name, entry_year, level, graduates_on, created_at)
            values
                (#{row.id}, #{row.schoolId}, #{row.institutionId}, #{row.name}, #{row.entryYear}, #{row.level},
                 #{row.graduatesOn}, #{at})
            """)
    void insertClass(SchoolClass row, Instant at);

    @Select("""
            select c.id, c.school_id, s.name as school_name, c.institution_id, c.name, c.entry_year, c.level,
                   c.graduates_on
            from school_class c join school s on s.id = c.school_id
            where c.id = #{id} and c.institution_id = #{institutionId}
            """)
    Optional<SchoolClass> find(UUID institutionId, UUID id);

    @Select("""
            select c.id, c.school_id, s.name as school_name, c.institution_id, c.name, c.entry_year, c.level,
                   c.graduates_on
            from school_class c join school s on s.id = c.school_id
            where c.id = #{id} and c.institution_id = #{institutionId}
            for update
            """)
    Optional<SchoolClass> lock(UUID institutionId, UUID id);

    @Select("""
            select c.id, c.school_id, s.name as school_name, c.institution_id, c.name, c.entry_year, c.level,
                   c.graduates_on
            from school_class c join school s on s.id = c.school_id
            where c.school_id = #{schoolId} and (#{after} is null or c.id < #{after})
            order by c.id desc
            limit #{limit}
            """)
    List<SchoolClass> ofSchool(UUID schoolId, @Nullable UUID after, int limit);

    /** All classes of the institution, or those one counselor looks after. */
    @Select("""
            select c.id, c.school_id, s.name as school_name, c.institution_id, c.name, c.entry_year, c.level,
                   c.graduates_on
            from school_class c join school s on s.id = c.school_id
            where c.institution_id = #{institutionId}
                and (#{counselorId} is null or exists (
                    select 1 from class_counselor k where k.class_id = c.id and k.account_id = #{counselorId}))
                and (#{after} is null or c.id < #{after})
            order by c.id desc
            limit #{limit}
            """)
    List<SchoolClass> page(UUID institutionId, @Nullable UUID counselorId, @Nullable UUID after, int limit);

    @Select("select class_id, account_id from class_counselor where class_id = #{classId} order by account_id")
    List<Counselor> counselors(UUID classId);

    @Insert("insert into class_counselor (class_id, account_id, since) values (#{classId}, #{accountId}, #{since})")
    void insertCounselor(UUID classId, UUID accountId, Instant since);

    @Delete("delete from class_counselor where class_id = #{classId} and account_id = #{accountId}")
    void deleteCounselor(UUID classId, UUID accountId);
}
