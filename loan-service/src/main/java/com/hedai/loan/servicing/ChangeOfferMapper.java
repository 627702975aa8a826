package com.hedai.loan.servicing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Offers of new terms; written under the loan's row lock. */
@Mapper
interface ChangeOfferMapper {
    @Insert("""
            insert into loan_change_offer (id, institution_id, loan_id, borrower_id, open_loan_id, details, state,
                offered_on, created_at)
            values (#{id}, #{institutionId}, #{loanId}, #{borrowerId}, #{loanId}, #{details}, #{state},
                #{offeredOn}, #{createdAt})
            """)
    void insert(ChangeOffer offer);

    @Select("""
            select id, institution_id, loan_id, borrower_id, details, state, offered_on, created_at, answered_at
            from loan_change_offer
            where open_loan_id = #{loanId}
            """)
    Optional<ChangeOffer> open(UUID loanId);

    @Select("""
            select id, institution_id, loan_id, borrower_id, details, state, offered_on, created_at, answered_at
            from loan_change_offer
            where id = #{id} and loan_id = #{loanId}
            """)
    Optional<ChangeOffer> find(UUID id, UUID loanId);

    @Select("""
            select id, institution_id, loan_id, borrower_id, details, state, offered_on, created_at, answered_at
            from loan_change_offer
            where loan_id = #{loanId}
            order by id desc
            """)
    List<ChangeOffer> ofLoan(UUID loanId);

    @Update("""
            update loan_change_offer
            set state = #{state}, answered_at = #{at}, open_loan_id = null
            where id = #{id} and state = 'OPEN'
            """)
    int answer(UUID id, ChangeOffer.State state, Instant at);
}
