-- Keys of field encryption belong to the running of the platform.
insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'platform-administrator' as role, 'platform:key:read' as permission, 'PLATFORM' as scope
    union all select 'platform-administrator', 'platform:key:rotate', 'PLATFORM'
) added on added.role = newest.role;
