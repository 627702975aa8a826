package com.hedai.user.profile;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProfileMapper {
    /** One version of a profile as it is stored. */
    record Row(
            UUID id,
            UUID accountId,
            int version,
            UUID institutionId,
            Profile.EmploymentKind employmentKind,
            @Nullable Encrypted employer,
            @Nullable LocalDate employedSince,
            Money monthlyIncome,
            Profile.Education education,
            Profile.MaritalStatus maritalStatus,
            String province,
            String city,
            Encrypted address,
            LocalDate residentSince,
            Encrypted contactName,
            Profile.Relation contactRelation,
            Encrypted contactPhone,
            Instant createdAt) {}

    @Insert("""
            insert into profile
                (id, account_id, version, institution_id, employment_kind, employer, employed_since, monthly_income,
                 education, marital_status, province, city, address, resident_since,
                 contact_name, contact_relation, contact_phone, created_at)
            values
                (#{id}, #{accountId}, #{version}, #{institutionId}, #{employmentKind}, #{employer}, #{employedSince},
                 #{monthlyIncome}, #{education}, #{maritalStatus}, #{province}, #{city}, #{address}, #{residentSince},
                 #{contactName}, #{contactRelation}, #{contactPhone}, #{createdAt})
            """)
    void insert(Row row);

    @Select("""
            select id, account_id, version, institution_id, employment_kind, employer, employed_since, monthly_income,
                   education, marital_status, province, city, address, resident_since,
                   contact_name, contact_relation, contact_phone, created_at
            from profile
            where account_id = #{accountId}
            order by version desc
            limit 1
            """)
    Optional<Row> newest(UUID accountId);
}
