package com.hedai.loan.institution;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface InstitutionMapper {
    @Insert("""
            insert into institution (id, code, name, licence_type, opened_on)
            values (#{id}, #{code}, #{name}, #{licenceType}, #{openedOn})
            """)
    void insert(Institution institution);

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
}
