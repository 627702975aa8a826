package com.hedai.user.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface InstitutionMapper {
    @Select("""
            select id, code, name, licence_type, opened_on
            from institution
            where id = #{id}
            """)
    Optional<Institution> find(UUID id);

    @Select("""
            select id, code, name, licence_type, opened_on
            from institution
            where code = #{code}
            """)
    Optional<Institution> named(String code);

    /** Newest first; one institution only when it is named. */
    @Select("""
            select id, code, name, licence_type, opened_on
            from institution
            where (#{only} is null or id = #{only}) and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<Institution> page(@Nullable UUID only, @Nullable UUID after, int limit);

    @Insert("""
            insert into institution (id, code, name, licence_type, opened_on, created_at)
            values (#{id}, #{code}, #{name}, #{licenceType}, #{openedOn}, #{createdAt})
            """)
    void insert(UUID id, String code, String name, String licenceType, LocalDate openedOn, Instant createdAt);

    @Select("select region from institution_region where institution_id = #{institutionId} order by region")
    List<String> regions(UUID institutionId);

    @Insert("insert into institution_region (institution_id, region) values (#{institutionId}, #{region})")
    void insertRegion(UUID institutionId, String region);
}
