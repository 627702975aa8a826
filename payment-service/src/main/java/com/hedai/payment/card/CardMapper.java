package com.hedai.payment.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CardMapper {

    @Insert("""
            insert into bank_card (id, institution_id, borrower_id, number, number_index, holder_name, first_digits,
                last_digits, bank_name, verified_at)
            values (#{id}, #{institutionId}, #{borrowerId}, #{number}, #{numberIndex}, #{holderName}, #{firstDigits},
                #{lastDigits}, #{bankName}, #{verifiedAt})
            """)
    void add(Card card);

    @Select("""
            select id, institution_id, borrower_id, number, number_index, holder_name, first_digits, last_digits,
                bank_name, verified_at
            from bank_card
            where id = #{id}
            """)
    Optional<Card> find(UUID id);

    @Select("""
            select id, institution_id, borrower_id, number, number_index, holder_name, first_digits, last_digits,
                bank_name, verified_at
            from bank_card
            where borrower_id = #{borrowerId} and number_index = #{numberIndex}
            """)
    Optional<Card> findByNumber(UUID borrowerId, byte[] numberIndex);

    @Select("""
            select id, institution_id, borrower_id, number, number_index, holder_name, first_digits, last_digits,
                bank_name, verified_at
            from bank_card
            where borrower_id = #{borrowerId}
            order by id desc
            limit 200
            """)
    List<Card> ofBorrower(UUID borrowerId);

    @Delete("delete from bank_card where borrower_id = #{borrowerId}")
    void deleteOf(UUID borrowerId);

    @Select("""
            select coalesce(max(attempt), 0)
            from card_verification
            where borrower_id = #{borrowerId} and asked_on = #{askedOn}
            """)
    int attempts(UUID borrowerId, LocalDate askedOn);

    @Insert("""
            insert into card_verification (id, institution_id, borrower_id, asked_on, attempt, asked_at, outcome)
            values (#{id}, #{institutionId}, #{borrowerId}, #{askedOn}, #{attempt}, #{askedAt}, 'ASKED')
            """)
    void addVerification(UUID id, UUID institutionId, UUID borrowerId, LocalDate askedOn, int attempt, Instant askedAt);

    @Update("""
            update card_verification
            set outcome = #{outcome}
            where id = #{id}
            """)
    void answerVerification(UUID id, String outcome);
}
