package com.hedai.loan.businessday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface BusinessDayMapper {
    @Insert("insert into business_date (institution_id, current_on) values (#{institutionId}, #{day})")
    void insertDate(UUID institutionId, LocalDate day);

    @Select("select current_on from business_date where institution_id = #{institutionId}")
    Optional<LocalDate> current(UUID institutionId);

    /** Waits for a closing that is moving the date, and keeps it from moving until this transaction ends. */
    @Select("select current_on from business_date where institution_id = #{institutionId} lock in share mode")
    Optional<LocalDate> currentHeld(UUID institutionId);

    @Select("select current_on from business_date where institution_id = #{institutionId} for update")
    Optional<LocalDate> lockCurrent(UUID institutionId);

    @Update("""
            update business_date
            set current_on = #{next}
            where institution_id = #{institutionId} and current_on = #{day}
            """)
    int move(UUID institutionId, LocalDate day, LocalDate next);

    @Insert("""
            insert into business_day (institution_id, day_on, next_on, state, task, task_cursor, handled, started_at, closed_at)
            values (#{institutionId}, #{dayOn}, #{nextOn}, #{state}, #{task}, #{taskCursor}, #{handled}, #{startedAt}, #{closedAt})
            """)
    void insert(BusinessDay day);

    @Select("""
            select institution_id, day_on, next_on, state, task, task_cursor, handled, started_at, closed_at
            from business_day
            where institution_id = #{institutionId} and day_on = #{day}
            """)
    Optional<BusinessDay> find(UUID institutionId, LocalDate day);

    /** The oldest closing that nobody else works on at this moment. */
    @Select("""
            select institution_id, day_on, next_on, state, task, task_cursor, handled, started_at, closed_at
            from business_day
            where state = 'CLOSING'
            order by started_at
            limit 1
            for update skip locked
            """)
    Optional<BusinessDay> takeClosing();

    @Update("""
            update business_day
            set task = #{task}, task_cursor = #{cursor}, handled = handled + #{handled}
            where institution_id = #{day.institutionId} and day_on = #{day.day}
            """)
    void advance(ClosingDay day, int task, @Nullable UUID cursor, int handled);

    @Update("""
            update business_day
            set state = 'CLOSED', closed_at = #{at}
            where institution_id = #{day.institutionId} and day_on = #{day.day}
            """)
    void closed(ClosingDay day, Instant at);
}
