create table enterprise (
    account_id     binary(16)     not null comment 'the person who runs it',
    id             binary(16)     not null comment 'identifier; another firm handed in gets another one',
    institution_id binary(16)     not null comment 'the lender',
    name           varbinary(460) not null comment 'registered name, encrypted with the key of its owner',
    code           varbinary(80)  not null comment 'unified social credit code, encrypted with the key of its owner',
    code_index     binary(32)     not null comment 'blind index of the code',
    position       varchar(24)    character set utf8mb4 collate utf8mb4_bin not null comment 'LEGAL_REPRESENTATIVE',
    state          varchar(24)    character set utf8mb4 collate utf8mb4_bin not null
                   comment 'PENDING, VERIFIED, MISMATCH, NOT_LEGAL_REPRESENTATIVE, NOT_FOUND, DEREGISTERED, ALREADY_USED or UNANSWERED',
    verified_index binary(32)     null comment 'the blind index again once verified: one account per lender and firm',
    registered_on  date           null comment 'when it was registered, as the registry says',
    capital        decimal(18, 2) null comment 'registered capital, CNY',
    industry       varchar(100)   null comment 'industry, as the registry says',
    inquiry_id     binary(16)     not null comment 'the inquiry that counts',
    version        int            not null comment 'grows with each change',
    verified_at    datetime(6)    null comment 'when the registry confirmed it, UTC',
    primary key (account_id),
    unique key uk_enterprise_id (id),
    unique key uk_enterprise_verified (institution_id, verified_index)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'firms borrowers run';

insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'borrower' as role, 'user:enterprise:verify' as permission, 'OWN' as scope
    union all select 'borrower', 'user:enterprise:read', 'OWN'
) added on added.role = newest.role;
