package com.hedai.loan.material;

import com.hedai.commons.crypto.Encrypted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of supporting documents. */
@Mapper
interface MaterialMapper {
    @Insert("""
            insert into material (id, institution_id, borrower_id, kind, media_type, size, digest, content, uploaded_at)
            values (#{material.id}, #{material.institutionId}, #{material.borrowerId}, #{material.kind},
                #{material.mediaType}, #{material.size}, #{material.digest}, #{content}, #{material.uploadedAt})
            """)
    void insert(Material material, Encrypted content);

    @Select("""
            select id, institution_id, borrower_id, kind, media_type, size, digest, application_id, class_id, uploaded_at
            from material
            where id = #{id}
            """)
    Optional<Material> find(UUID id);

    @Select("select content from material where id = #{id}")
    Encrypted content(UUID id);

    @Select("select count(*) from material where borrower_id = #{borrowerId} and application_id is null")
    int waiting(UUID borrowerId);

    @Select("""
            select id, institution_id, borrower_id, kind, media_type, size, digest, application_id, class_id, uploaded_at
            from material
            where application_id = #{applicationId}
            order by id
            """)
    List<Material> of(UUID applicationId);

    /** Returns 0 when it is somebody else's, or was handed in before. */
    @Update("""
            update material
            set application_id = #{applicationId}, class_id = #{classId}, attached_at = #{now}
            where id = #{id} and borrower_id = #{borrowerId} and application_id is null
            """)
    int attach(UUID id, UUID borrowerId, UUID applicationId, @Nullable UUID classId, Instant now);

    @Delete("delete from material where borrower_id = #{borrowerId} and application_id is null")
    void deleteWaiting(UUID borrowerId);

    @Select("select count(*) from loan_application where borrower_id = #{borrowerId}")
    int applications(UUID borrowerId);
}
