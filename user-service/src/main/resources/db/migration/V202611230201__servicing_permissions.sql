-- Doors of early settlement, refunds, orders in doubt, and arrears.
insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'borrower' as role, 'loan:settlement:create' as permission, 'OWN' as scope
    union all select 'finance', 'loan:refund:propose', 'INSTITUTION'
    union all select 'finance', 'loan:refund:approve', 'INSTITUTION'
    union all select 'institution-manager', 'loan:refund:approve', 'INSTITUTION'
    union all select 'finance', 'payment:instruction:resolve', 'INSTITUTION'
    union all select 'finance', 'payment:instruction:confirm', 'INSTITUTION'
    union all select 'institution-manager', 'payment:instruction:confirm', 'INSTITUTION'
    union all select 'finance', 'platform:change-request:read', 'INSTITUTION'
    union all select 'collector', 'loan:delinquency:read', 'INSTITUTION'
    union all select 'collector', 'loan:collection-task:read', 'INSTITUTION'
    union all select 'collector', 'loan:collection-task:work', 'INSTITUTION'
    union all select 'institution-manager', 'loan:delinquency:read', 'INSTITUTION'
    union all select 'institution-manager', 'loan:delinquency:summary', 'INSTITUTION'
    union all select 'institution-manager', 'loan:collection-task:read', 'INSTITUTION'
) added on added.role = newest.role;
