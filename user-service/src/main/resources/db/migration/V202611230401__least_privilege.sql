-- What each role may reach follows docs/compliance/permissions.csv.

-- A reviewer works with applications and basic data of a borrower; the book of loans is not among them.
delete from role_permission where role = 'reviewer' and permission = 'loan:loan:read';

-- Operations, risk and finance stay apart: who runs the business closes its days, finance looks at them.
delete from role_permission where role = 'finance' and permission = 'loan:business-day:close';

insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    -- The contract itself shows name, identity number and phone unmasked.
    select 'borrower' as role, 'loan:contract-document:read' as permission, 'OWN' as scope
    union all select 'risk-supervisor', 'loan:contract-document:read', 'INSTITUTION'
    -- Facts set aside belong to the running of the platform.
    union all select 'platform-administrator', 'platform:parked-fact:read', 'PLATFORM'
    union all select 'platform-administrator', 'platform:parked-fact:replay', 'PLATFORM'
    -- A value unmasked, for a reason on record: whom to call for who calls, the rest for who decides on risk.
    union all select 'collector', 'user:borrower:reveal', 'INSTITUTION'
    union all select 'risk-supervisor', 'user:borrower:reveal', 'INSTITUTION'
    union all select 'risk-supervisor', 'user:identity:reveal', 'INSTITUTION'
) added on added.role = newest.role;
