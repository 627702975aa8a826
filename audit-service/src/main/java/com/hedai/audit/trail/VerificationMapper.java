package com.hedai.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface VerificationMapper {
    record VerificationRow(
            UUID id,
            Instant runAt,
            UUID runBy,
            long size,
            byte @Nullable [] root,
            long recordsChecked,
            long headsChecked,
            long exportedChecked,
            @Nullable String finding,
            @Nullable Long firstWrong,
            @Nullable String detail) {}

    @Insert("""
            insert into verification
                (id, run_at, run_by, size, root, records_checked, heads_checked, exported_checked, finding, first_wrong, detail)
            values (#{id}, #{runAt}, #{runBy}, #{size}, #{root}, #{recordsChecked}, #{headsChecked}, #{exportedChecked},
                    #{finding}, #{firstWrong}, #{detail})
            """)
    void insert(VerificationRow verification);

    @Select("""
            <script>
            select id, run_at, run_by, size, root, records_checked, heads_checked, exported_checked, finding, first_wrong, detail
            from verification
            <where>
                <if test="before != null">and id &lt; #{before}</if>
            </where>
            order by id desc
            limit #{fetch}
            </script>
            """)
    List<VerificationRow> page(@Nullable UUID before, int fetch);
}
