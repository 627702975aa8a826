package com.hedai.loan.delinquency;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ReminderMapper {
    /** Returns 0 when the instalment had this reminder before. */
    @Insert("""
            insert ignore into reminder (id, institution_id, loan_id, borrower_id, instalment_number, kind, business_on, amount,
                created_at)
            values (#{id}, #{institutionId}, #{loanId}, #{borrowerId}, #{instalmentNumber}, #{kind}, #{businessOn}, #{amount},
                #{createdAt})
            """)
    int insert(Reminder reminder);
}
