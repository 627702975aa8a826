package com.hedai.audit.trail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Inserts and reads; there is no update and no delete. The search stands in XML. */
@Mapper
interface RecordMapper {
    record ObjectRow(String objectId, long leafIndex) {}

    @Insert("""
            <script>
            insert into audit_record
                (leaf_index, origin, origin_position, id, recorded_at, received_at, institution_id, actor_id, actor_kind,
                 role, operation, kind, object_type, result, ip, trace_id, leaf)
            values
            <foreach collection="rows" item="row" separator=",">
                (#{row.leafIndex}, #{row.origin}, #{row.originPosition}, #{row.id}, #{row.recordedAt}, #{row.receivedAt},
                 #{row.institutionId}, #{row.actorId}, #{row.actorKind}, #{row.role}, #{row.operation}, #{row.kind},
                 #{row.objectType}, #{row.result}, #{row.ip}, #{row.traceId}, #{row.leaf})
            </foreach>
            </script>
            """)
    void insert(List<RecordRow> rows);

    @Insert("""
            <script>
            insert into audit_object (object_id, leaf_index)
            values
            <foreach collection="objects" item="object" separator=",">
                (#{object.objectId}, #{object.leafIndex})
            </foreach>
            </script>
            """)
    void insertObjects(List<ObjectRow> objects);

    @Select("""
            select origin_position
            from audit_record
            where origin = #{origin} and origin_position between #{first} and #{last}
            """)
    Set<Long> positions(String origin, long first, long last);

    @Select("""
            select leaf_index, origin, origin_position, id, recorded_at, received_at, institution_id, actor_id, actor_kind,
                   role, operation, kind, object_type, result, ip, trace_id, leaf
            from audit_record
            where leaf_index >= #{from} and leaf_index < #{to}
            order by leaf_index
            """)
    List<RecordRow> between(long from, long to);

    @Select("""
            select object_id, leaf_index
            from audit_object
            where leaf_index >= #{from} and leaf_index < #{to}
            """)
    List<ObjectRow> objectsBetween(long from, long to);

    /** The first with that id: a service that gives an id twice does not hide the earlier record. */
    @Select("""
            <script>
            select leaf_index, origin, origin_position, id, recorded_at, received_at, institution_id, actor_id, actor_kind,
                   role, operation, kind, object_type, result, ip, trace_id, leaf
            from audit_record
            where id = #{id}
            <if test="institution != null">and institution_id = #{institution}</if>
            order by leaf_index
            limit 1
            </script>
            """)
    Optional<RecordRow> find(UUID id, @Nullable UUID institution);

    List<RecordRow> search(RecordSearch search);
}
