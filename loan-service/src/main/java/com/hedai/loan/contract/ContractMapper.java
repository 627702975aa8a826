package com.hedai.loan.contract;

import com.hedai.commons.crypto.Encrypted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of contracts and signatures. */
@Mapper
interface ContractMapper {
    @Insert("""
            insert into loan_contract (id, number, institution_id, borrower_id, application_id, product_id, principal, months,
                annual_rate, apr, effective_rate, total_interest, template_version, document, document_digest, disclosure,
                disclosure_digest, status, version, drawn_up_at)
            values (#{c.id}, #{c.number}, #{c.institutionId}, #{c.borrowerId}, #{c.applicationId}, #{c.productId},
                #{c.principal}, #{c.months}, #{c.annualRate}, #{c.apr}, #{c.effectiveRate}, #{c.totalInterest},
                #{c.templateVersion}, #{document}, #{c.documentDigest}, #{c.disclosure}, #{c.disclosureDigest},
                #{c.status}, #{c.version}, #{c.drawnUpAt})
            """)
    void insert(@Param("c") LoanContract contract, @Param("document") Encrypted document);

    @Select("""
            select id, number, institution_id, borrower_id, application_id, product_id, principal, months, annual_rate, apr,
                effective_rate, total_interest, template_version, document_digest, disclosure, disclosure_digest, status,
                version, drawn_up_at, shown_at, confirmed_at, signed_at
            from loan_contract
            where id = #{id}
            """)
    Optional<LoanContract> find(UUID id);

    @Select("""
            select id, number, institution_id, borrower_id, application_id, product_id, principal, months, annual_rate, apr,
                effective_rate, total_interest, template_version, document_digest, disclosure, disclosure_digest, status,
                version, drawn_up_at, shown_at, confirmed_at, signed_at
            from loan_contract
            where application_id = #{applicationId}
            """)
    Optional<LoanContract> ofApplication(UUID applicationId);

    @Select("""
            select id, number, institution_id, borrower_id, application_id, product_id, principal, months, annual_rate, apr,
                effective_rate, total_interest, template_version, document_digest, disclosure, disclosure_digest, status,
                version, drawn_up_at, shown_at, confirmed_at, signed_at
            from loan_contract
            where institution_id = #{institutionId}
              and (#{borrowerId} is null or borrower_id = #{borrowerId})
              and (#{after} is null or id < #{after})
            order by id desc
            limit #{limit}
            """)
    List<LoanContract> page(UUID institutionId, @Nullable UUID borrowerId, @Nullable UUID after, int limit);

    @Select("""
            select document
            from loan_contract
            where id = #{id}
            """)
    Optional<Encrypted> document(UUID id);

    /** The first time counts. */
    @Update("""
            update loan_contract
            set shown_at = #{at}, version = version + 1
            where id = #{id} and shown_at is null
            """)
    int shown(UUID id, Instant at);

    /** Returns 0 when the contract changed meanwhile. */
    @Update("""
            update loan_contract
            set status = #{to}, version = version + 1,
                confirmed_at = case when #{to} = 'AWAITING_SIGNATURE' then #{at} else confirmed_at end,
                signed_at = case when #{to} = 'SIGNED' then #{at} else signed_at end
            where id = #{id} and version = #{version}
            """)
    int move(UUID id, int version, ContractStatus to, Instant at);

    @Insert("""
            insert into contract_signature (id, contract_id, borrower_id, verification_id, document_digest,
                disclosure_digest, signed_at, digest)
            values (#{id}, #{contractId}, #{borrowerId}, #{verificationId}, #{documentDigest}, #{disclosureDigest},
                #{signedAt}, #{digest})
            """)
    void sign(ContractSignature signature);

    @Select("""
            select id, contract_id, borrower_id, verification_id, document_digest, disclosure_digest, signed_at, digest
            from contract_signature
            where contract_id = #{contractId}
            """)
    Optional<ContractSignature> signature(UUID contractId);
}
