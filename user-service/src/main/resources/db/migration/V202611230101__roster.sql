create table school (
    id             binary(16)   not null comment 'identifier',
    institution_id binary(16)   not null comment 'the lender whose roster it is in',
    code           varchar(32)  character set utf8mb4 collate utf8mb4_bin not null comment 'code of the school, for example of the Ministry of Education',
    name           varchar(100) not null comment 'full name, as the student-status source writes it',
    province       varchar(30)  not null comment 'province it is in',
    created_at     datetime(6)  not null comment 'when it was entered, UTC',
    primary key (id),
    unique key uk_school_code (institution_id, code)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'schools whose students a lender lends to';

create table school_class (
    id             binary(16)   not null comment 'identifier',
    school_id      binary(16)   not null comment 'its school',
    institution_id binary(16)   not null comment 'the lender whose roster it is in',
    name           varchar(100) character set utf8mb4 collate utf8mb4_bin not null comment 'name of the class',
    entry_year     int          not null comment 'year its students entered',
    level          varchar(16)  character set utf8mb4 collate utf8mb4_bin not null comment 'UNDERGRADUATE or GRADUATE',
    graduates_on   date         not null comment 'when its students are to graduate',
    created_at     datetime(6)  not null comment 'when it was entered, UTC',
    primary key (id),
    unique key uk_school_class_name (school_id, entry_year, name),
    key idx_school_class_institution (institution_id, id),
    constraint fk_school_class_school foreign key (school_id) references school (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'classes of a school';

create table class_counselor (
    class_id   binary(16)  not null comment 'the class',
    account_id binary(16)  not null comment 'the counselor who looks after it',
    since      datetime(6) not null comment 'from when on, UTC',
    primary key (class_id, account_id),
    key idx_class_counselor_account (account_id, class_id),
    constraint fk_class_counselor_class foreign key (class_id) references school_class (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'who looks after which class';

-- Doors that did not exist before: the newest version of each role gets them.
insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'borrower' as role, 'user:school:read' as permission, 'INSTITUTION' as scope
    union all select 'counselor', 'user:school:read', 'INSTITUTION'
    union all select 'counselor', 'user:roster:read', 'CLASS'
    union all select 'institution-manager', 'user:school:read', 'INSTITUTION'
    union all select 'institution-manager', 'user:roster:read', 'INSTITUTION'
    union all select 'operations', 'user:school:read', 'INSTITUTION'
    union all select 'operations', 'user:roster:read', 'INSTITUTION'
    union all select 'operations', 'user:roster:change', 'INSTITUTION'
    union all select 'operations', 'user:staff:read', 'INSTITUTION'
) added on added.role = newest.role;
