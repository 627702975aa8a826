create table institution (
    id           binary(16)   not null comment 'identifier',
    code         varchar(32)  character set utf8mb4 collate utf8mb4_bin not null comment 'short name in URLs and sign-in',
    name         varchar(100) not null comment 'full name of the lender',
    licence_type varchar(32)  character set utf8mb4 collate utf8mb4_bin not null comment 'kind of licence: MICRO_LENDER, BANK …',
    opened_on    date         not null comment 'first business date',
    created_at   datetime(6)  not null comment 'when it was opened, UTC',
    primary key (id),
    unique key uk_institution_code (code)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'lenders';

create table institution_region (
    institution_id binary(16)  not null comment 'the lender',
    region         varchar(12) character set utf8mb4 collate utf8mb4_bin not null
                   comment 'administrative division code (GB/T 2260) it may lend in',
    primary key (institution_id, region),
    constraint fk_institution_region foreign key (institution_id) references institution (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'regions a lender may work in';

create table role (
    code    varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'name of the role in tokens',
    duty    varchar(16) character set utf8mb4 collate utf8mb4_bin not null
            comment 'one person holds roles of one duty only: OPERATIONS, RISK, FINANCE, SYSTEM, AUDIT, MANAGEMENT, SCHOOL, BORROWER',
    at      varchar(16) character set utf8mb4 collate utf8mb4_bin not null
            comment 'where it exists: PLATFORM or INSTITUTION',
    zh      varchar(50) not null comment 'Chinese name',
    en      varchar(50) not null comment 'English name',
    primary key (code)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'roles';

create table role_version (
    role           varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'the role',
    version        int         not null comment '1, 2, 3 …; the highest one in force counts',
    effective_from datetime(6) not null comment 'in force from this instant, UTC',
    primary key (role, version),
    constraint fk_role_version foreign key (role) references role (code)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'what a role may do has versions';

create table role_permission (
    role       varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'the role',
    version    int         not null comment 'the version of the role',
    permission varchar(80) character set utf8mb4 collate utf8mb4_bin not null comment 'for example loan:application:read',
    scope      varchar(16) character set utf8mb4 collate utf8mb4_bin not null
               comment 'how far: OWN, CLASS, REGION, INSTITUTION, PLATFORM',
    primary key (role, version, permission),
    constraint fk_role_permission foreign key (role, version) references role_version (role, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'what a role may do';

create table account_role (
    account_id binary(16)  not null comment 'the staff account',
    role       varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'a role it holds',
    position   int         not null comment '1 is the role a session acts in',
    granted_at datetime(6) not null comment 'when it was given, UTC',
    granted_by binary(16)  null comment 'the account that gave it; null for the first administrator',
    primary key (account_id, role),
    unique key uk_account_role_position (account_id, position),
    constraint fk_account_role foreign key (role) references role (code)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'roles staff hold';

create table permission_version (
    account_id     binary(16)  not null comment 'the staff account',
    institution_id binary(16)  not null comment 'the institution of the account',
    version        int         not null comment 'tokens with a smaller version are worth nothing',
    changed_at     datetime(6) not null comment 'when it grew, UTC',
    primary key (account_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'version of what an account may do';
