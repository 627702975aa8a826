-- What each role may reach follows docs/compliance/permissions.csv.

-- A reviewer works with applications and basic data of a borrower; the book of loans is not among them.
delete from role_permission where role = 'reviewer' and permission = 'loan:loan:read';

-- Operations, risk and finance stay apart: who runs the business closes its days, finance looks at them.
delete from role_permission where role = 'finance' and permission = 'loan:business-day:close';

-- A counselor reaches the classes looked after, not the institution.
update role_permission
set scope = 'CLASS'
where role = 'counselor' and permission in ('loan:application:read', 'loan:task:read', 'loan:task:decide');

insert into role_permission (role, version, permission, scope) values
-- The contract itself shows name, identity number and phone unmasked.
('borrower', 1, 'loan:contract-document:read', 'OWN'),
('risk-supervisor', 1, 'loan:contract-document:read', 'INSTITUTION'),
-- Facts set aside belong to the running of the platform.
('platform-administrator', 1, 'platform:parked-fact:read', 'PLATFORM'),
('platform-administrator', 1, 'platform:parked-fact:replay', 'PLATFORM');

-- A value unmasked, for a reason on record: whom to call for who calls, the rest for who decides on risk.
insert into role_permission (role, version, permission, scope) values
('collector', 1, 'user:borrower:reveal', 'INSTITUTION'),
('risk-supervisor', 1, 'user:borrower:reveal', 'INSTITUTION'),
('risk-supervisor', 1, 'user:identity:reveal', 'INSTITUTION');
