create table erasure_hold (
    account_id     binary(16)  not null comment 'the borrower whose data must be kept',
    institution_id binary(16)  not null comment 'the lender',
    since          datetime(6) not null comment 'when it became known that the borrower applied for a loan, UTC',
    primary key (account_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'borrowers who may not be erased';

insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'system-administrator' as role, 'user:borrower:erase' as permission, 'INSTITUTION' as scope
    union all select 'system-administrator', 'platform:change-request:read', 'INSTITUTION'
    union all select 'institution-manager', 'user:erasure:confirm', 'INSTITUTION'
) added on added.role = newest.role;
