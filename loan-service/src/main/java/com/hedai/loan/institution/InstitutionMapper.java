package com.hedai.loan.institution;

import java.util.List;
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
            order by id
            """)
    List<Institution> all();

    /** Held until the transaction ends, so that two instances that start do not do the same. */
    @Select("""
            select id, code, name, licence_type, opened_on
            from institution
            where id = #{id}
            for update
            """)
    Optional<Institution> lock(UUID id);

    @Select("""
            select id, code, name, licence_type, opened_on
            from institution
            where code = #{code}
            """)
    Optional<Institution> named(String code);
}
