package com.hedai.user.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface EnrolmentMapper {
    @Select("""
            select account_id, institution_id, class_id, student_number, consent_id, state, graduates_on, inquiry_id
            from enrolment
            where account_id = #{accountId}
            """)
    Optional<Enrolment> find(UUID accountId);

    @Insert("""
            insert into enrolment
                (account_id, institution_id, class_id, student_number, consent_id, state, inquiry_id, version)
            values
                (#{accountId}, #{institutionId}, #{classId}, #{studentNumber}, #{consentId}, 'PENDING', #{inquiryId}, 1)
            on duplicate key update
                class_id = values(class_id), student_number = values(student_number), consent_id = values(consent_id),
                state = 'PENDING', graduates_on = null, inquiry_id = values(inquiry_id), version = version + 1,
                verified_at = null
            """)
    void claim(Enrolment enrolment);

    /** Returns 0 when the borrower handed in something else meanwhile. */
    @Update("""
            update enrolment
            set state = 'VERIFIED', graduates_on = #{graduatesOn}, verified_at = #{at}, version = version + 1
            where account_id = #{accountId} and inquiry_id = #{inquiryId} and state = 'PENDING'
            """)
    int verify(UUID accountId, UUID inquiryId, LocalDate graduatesOn, Instant at);

    @Update("""
            update enrolment
            set state = #{state}, version = version + 1
            where account_id = #{accountId} and inquiry_id = #{inquiryId} and state = 'PENDING'
            """)
    int settle(UUID accountId, UUID inquiryId, EnrolmentState state);
}
