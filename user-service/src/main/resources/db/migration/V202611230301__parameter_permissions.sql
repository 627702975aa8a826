-- Parameters: operations propose, the manager confirms; whoever works by a figure may look it up.
insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'platform-administrator' as role, 'platform:parameter:read' as permission, 'PLATFORM' as scope
    union all select 'institution-manager', 'platform:parameter:read', 'INSTITUTION'
    union all select 'institution-manager', 'platform:parameter:change', 'INSTITUTION'
    union all select 'institution-manager', 'platform:parameter:approve', 'INSTITUTION'
    union all select 'operations', 'platform:parameter:read', 'INSTITUTION'
    union all select 'operations', 'platform:parameter:change', 'INSTITUTION'
    union all select 'risk-supervisor', 'platform:parameter:read', 'INSTITUTION'
    union all select 'finance', 'platform:parameter:read', 'INSTITUTION'
    union all select 'auditor', 'platform:parameter:read', 'INSTITUTION'
) added on added.role = newest.role;
