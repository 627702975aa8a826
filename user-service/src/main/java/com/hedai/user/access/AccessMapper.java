package com.hedai.user.access;

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

@Mapper
interface AccessMapper {
    /** An account whose permission version grew. */
    record Holder(UUID accountId, UUID institutionId, int version) {}

    @Select("select code, duty, at, zh, en from role order by code")
    List<Role> roles();

    @Select("select code, duty, at, zh, en from role where code = #{code}")
    Optional<Role> role(String code);

    /** Roles an account holds; the first is the one it acts in. */
    @Select("""
            select r.code, r.duty, r.at, r.zh, r.en
            from account_role a join role r on r.code = a.role
            where a.account_id = #{accountId}
            order by a.position
            """)
    List<Role> held(UUID accountId);

    @Select("""
            select permission, scope
            from role_permission
            where role = #{role} and version = (
                select max(version) from role_version where role = #{role} and effective_from <= #{at})
            order by permission
            """)
    List<Permission> permissions(String role, Instant at);

    @Select("select coalesce(max(version), 0) from role_version where role = #{role}")
    int newestVersion(String role);

    @Insert("insert into role_version (role, version, effective_from) values (#{role}, #{version}, #{effectiveFrom})")
    void insertVersion(String role, int version, Instant effectiveFrom);

    @Insert("""
            insert into role_permission (role, version, permission, scope)
            values (#{role}, #{version}, #{permission.permission}, #{permission.scope})
            """)
    void insertPermission(String role, int version, Permission permission);

    @Insert("""
            insert into account_role (account_id, role, position, granted_at, granted_by)
            select #{accountId}, #{role}, present.last + 1, #{at}, #{by}
            from (select coalesce(max(position), 0) as last from account_role where account_id = #{accountId}) present
            """)
    void assign(UUID accountId, String role, Instant at, @Nullable UUID by);

    @Delete("delete from account_role where account_id = #{accountId} and role = #{role}")
    int withdraw(UUID accountId, String role);

    @Insert("""
            insert into permission_version (account_id, institution_id, version, changed_at)
            values (#{accountId}, #{institutionId}, 1, #{at})
            on duplicate key update version = version + 1, changed_at = values(changed_at)
            """)
    void advance(UUID accountId, UUID institutionId, Instant at);

    @Select("select account_id, institution_id, version from permission_version where account_id = #{accountId}")
    Optional<Holder> version(UUID accountId);

    @Update("""
            update permission_version
            set version = version + 1, changed_at = #{at}
            where account_id in (select account_id from account_role where role = #{role})
            """)
    void advanceHolders(String role, Instant at);

    @Select("""
            select account_id, institution_id, version
            from permission_version
            where account_id in (select account_id from account_role where role = #{role})
            order by account_id
            """)
    List<Holder> holders(String role);

    @Select("""
            select p.account_id, p.institution_id, p.version
            from permission_version p
            join account_role r on r.account_id = p.account_id
            join account a on a.id = p.account_id
            where r.role = #{role} and p.institution_id = #{institutionId} and a.status = 'ACTIVE'
            order by p.account_id
            """)
    List<Holder> activeHolders(UUID institutionId, String role);
}
