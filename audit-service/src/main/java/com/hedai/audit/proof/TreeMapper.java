package com.hedai.audit.proof;

import com.hedai.audit.merkle.Position;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TreeMapper {
    record NodeRow(int level, long idx, byte[] hash) {}

    @Select("select size from tree_size where id = 1 for update")
    long lock();

    @Select("select size from tree_size where id = 1")
    long size();

    @Update("update tree_size set size = #{size} where id = 1")
    void grow(long size);

    @Insert("""
            <script>
            insert into tree_node (level, idx, hash) values
            <foreach collection="nodes" item="node" separator=",">
                (#{node.level}, #{node.idx}, #{node.hash})
            </foreach>
            </script>
            """)
    void insert(List<NodeRow> nodes);

    @Select("""
            <script>
            select level, idx, hash
            from tree_node
            where
            <foreach collection="positions" item="position" separator=" or ">
                (level = #{position.level} and idx = #{position.index})
            </foreach>
            </script>
            """)
    List<NodeRow> nodes(Collection<Position> positions);

    @Select("""
            select level, idx, hash
            from tree_node
            where level = #{level} and idx >= #{from} and idx < #{to}
            """)
    List<NodeRow> level(int level, long from, long to);
}
