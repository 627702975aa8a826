package com.hedai.payment.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BusinessDateMapper {
    @Select("select current_on from institution_day where institution_id = #{institutionId}")
    Optional<LocalDate> current(UUID institutionId);

    /** Never moves back. */
    @Insert("""
            insert into institution_day (institution_id, current_on)
            values (#{institutionId}, #{day})
            on duplicate key update current_on = greatest(current_on, values(current_on))
            """)
    void move(UUID institutionId, LocalDate day);
}
