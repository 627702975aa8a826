-- Doors of changes of running loans, and what borrowers are told of new terms.
insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'borrower' as role, 'loan:extension:request' as permission, 'OWN' as scope
    union all select 'borrower', 'loan:change-offer:answer', 'OWN'
    union all select 'operations', 'loan:change:propose', 'INSTITUTION'
    union all select 'operations', 'loan:extension:request', 'INSTITUTION'
    union all select 'finance', 'loan:change:propose', 'INSTITUTION'
    union all select 'finance', 'loan:change:approve', 'INSTITUTION'
    union all select 'finance', 'loan:write-off:propose', 'INSTITUTION'
    union all select 'institution-manager', 'loan:change:approve', 'INSTITUTION'
    union all select 'institution-manager', 'loan:write-off:approve', 'INSTITUTION'
) added on added.role = newest.role;

insert into notification_template (code, version, effective_from, urgent, minutes, text) values
('LOAN_TERMS_OFFERED', 1, '2026-01-01', false, 1440, '【合贷】您的借款 {number} 有新的还款安排待您确认,请登录查看;未经您同意不会变更。');
