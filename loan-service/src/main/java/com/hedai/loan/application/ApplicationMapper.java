package com.hedai.loan.application;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.loan.product.ProductKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of applications. */
@Mapper
interface ApplicationMapper {
    @Insert("""
            insert into loan_application (id, number, institution_id, borrower_id, product_id, product_code, amount, months,
                purpose, card_id, profile, profile_version, status, version, submitted_at, product_kind,
                applied_on, class_id)
            values (#{id}, #{number}, #{institutionId}, #{borrowerId}, #{productId}, #{productCode}, #{amount}, #{months},
                #{purpose}, #{cardId}, #{profile}, #{profileVersion}, #{status}, #{version}, #{submittedAt},
                #{productKind}, #{appliedOn}, #{classId})
            """)
    void insert(LoanApplication application);

    @Select("""
            select id, number, institution_id, borrower_id, product_id, product_code, amount, months, purpose, card_id,
                profile, profile_version, status, version, submitted_at, outcome, score, credit_score, reasons,
                decided_at, contract_id, loan_id, product_kind, applied_on, class_id
            from loan_application
            where id = #{id}
            """)
    Optional<LoanApplication> find(UUID id);

    /** Newest first; only the borrower's own when one is given; only of the classes when some are given, at least one. */
    @Select("""
            <script>
            select id, number, institution_id, borrower_id, product_id, product_code, amount, months, purpose, card_id,
                profile, profile_version, status, version, submitted_at, outcome, score, credit_score, reasons,
                decided_at, contract_id, loan_id, product_kind, applied_on, class_id
            from loan_application
            where institution_id = #{institutionId}
              and (#{borrowerId} is null or borrower_id = #{borrowerId})
              and (#{status} is null or status = #{status})
              and (#{after} is null or id &lt; #{after})
              <if test="classes != null">
              and class_id in <foreach item="one" collection="classes" open="(" separator="," close=")">#{one}</foreach>
              </if>
            order by id desc
            limit #{limit}
            </script>
            """)
    List<LoanApplication> page(
            UUID institutionId,
            @Nullable UUID borrowerId,
            @Nullable Collection<UUID> classes,
            @Nullable ApplicationStatus status,
            @Nullable UUID after,
            int limit);

    /** Returns 0 when the row changed meanwhile. */
    @Update("""
            update loan_application
            set status = #{to}, version = version + 1
            where id = #{id} and version = #{version}
            """)
    int move(UUID id, int version, ApplicationStatus to);

    @Update("""
            update loan_application
            set outcome = #{outcome}, reasons = #{reasons}, decided_at = #{decidedAt}, version = version + 1
            where id = #{id}
            """)
    void decide(UUID id, ApplicationOutcome outcome, String reasons, Instant decidedAt);

    /** The reasons of the assessment stay: they say why the machine approved, or why a person looked at it. */
    @Update("""
            update loan_application
            set outcome = 'APPROVED', decided_at = #{decidedAt}, version = version + 1
            where id = #{id}
            """)
    void approve(UUID id, Instant decidedAt);

    @Update("""
            update loan_application
            set score = #{score}, credit_score = #{creditScore}, reasons = #{reasons}, version = version + 1
            where id = #{id}
            """)
    void score(UUID id, @Nullable Integer score, @Nullable Integer creditScore, String reasons);

    @Update("""
            update loan_application
            set contract_id = #{contractId}, version = version + 1
            where id = #{id}
            """)
    void contract(UUID id, UUID contractId);

    @Update("""
            update loan_application
            set loan_id = #{loanId}, version = version + 1
            where id = #{id}
            """)
    void loan(UUID id, UUID loanId);

    /** Freezes the corrected profile in place of the one that was returned. */
    @Update("""
            update loan_application
            set profile = #{profile}, profile_version = #{profileVersion}, applied_on = #{appliedOn}, outcome = null, reasons = null,
                decided_at = null, version = version + 1
            where id = #{id}
            """)
    void refreeze(UUID id, Encrypted profile, long profileVersion, LocalDate appliedOn);

    /** Makes and locks the borrower's row. */
    @Insert("""
            insert into applicant (borrower_id)
            values (#{borrowerId})
            on duplicate key update borrower_id = values(borrower_id)
            """)
    void lockApplicant(UUID borrowerId);

    /** What counts towards a borrower's limits: under way, or paid out. */
    @Select("""
            select id, number, institution_id, borrower_id, product_id, product_code, amount, months, purpose, card_id,
                profile, profile_version, status, version, submitted_at, outcome, score, credit_score, reasons,
                decided_at, contract_id, loan_id, product_kind, applied_on, class_id
            from loan_application
            where borrower_id = #{borrowerId} and product_kind = #{kind}
              and status not in ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED')
            """)
    List<LoanApplication> counting(UUID borrowerId, ProductKind kind);
}
