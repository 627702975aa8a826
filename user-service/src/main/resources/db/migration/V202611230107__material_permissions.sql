-- Doors of the loan service for what borrowers hand in with an application.
insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'borrower' as role, 'loan:material:upload' as permission, 'OWN' as scope
    union all select 'borrower', 'loan:material:read', 'OWN'
    union all select 'counselor', 'loan:material:read', 'CLASS'
    union all select 'reviewer', 'loan:material:read', 'INSTITUTION'
    union all select 'risk-analyst', 'loan:material:read', 'INSTITUTION'
    union all select 'risk-supervisor', 'loan:material:read', 'INSTITUTION'
    union all select 'finance', 'loan:material:read', 'INSTITUTION'
    union all select 'institution-manager', 'loan:material:read', 'INSTITUTION'
) added on added.role = newest.role;
