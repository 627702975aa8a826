create table product (
    id                binary(16)    not null comment 'id of this version',
    institution_id    binary(16)    not null comment 'lender',
    code              varchar(32)   collate utf8mb4_bin not null comment 'product code, the same for all versions',
    version           int           not null comment 'counts from 1 within institution and code',
    effective_from    date          not null comment 'first business day on which it is valid',
    name_zh           varchar(64)   not null comment 'Chinese name',
    name_en           varchar(64)   not null comment 'English name',
    kind              varchar(32)   collate utf8mb4_bin not null comment 'PERSONAL_MICRO_LOAN, STUDENT_LOAN or ENTERPRISE_MICRO_LOAN',
    amount_min        decimal(18,2) not null comment 'least that is lent',
    amount_max        decimal(18,2) not null comment 'most that is lent',
    tenors            varchar(128)  collate utf8mb4_bin not null comment 'months on offer, comma-separated',
    annual_rate       decimal(12,8) not null comment 'nominal rate a year, 0.072 is 7.2 %',
    method            varchar(32)   collate utf8mb4_bin not null comment 'repayment method',
    day_count         varchar(32)   collate utf8mb4_bin not null comment 'day count of interest',
    penalty_rate      decimal(12,8) not null comment 'penalty rate a year on overdue principal',
    grace_days        int           not null comment 'days after the due date that are not yet late',
    allocation_order  varchar(64)   collate utf8mb4_bin not null comment 'FEE, PENALTY, INTEREST, PRINCIPAL in the order money settles them',
    prepayment_fee    decimal(12,8) not null comment 'part of the principal paid early',
    approval_plan     varchar(64)   collate utf8mb4_bin not null comment 'code of the approval plan',
    required_consents varchar(256)  collate utf8mb4_bin not null comment 'documents to be agreed to, comma-separated',
    age_min           int           not null comment 'youngest borrower',
    age_max           int           not null comment 'oldest borrower',
    students_allowed  tinyint(1)    not null comment 'whether college students may borrow',
    status            varchar(16)   collate utf8mb4_bin not null comment 'ON_SALE or WITHDRAWN',
    primary key (id),
    unique key uk_product_version (institution_id, code, version),
    key idx_product_effective (institution_id, code, effective_from),
    constraint ck_product_amounts check (amount_min > 0 and amount_max >= amount_min)
) comment 'versions of loan products; a published one never changes';

create table product_template (
    id                binary(16)    not null comment 'id of this template version',
    licence_type      varchar(32)   collate utf8mb4_bin not null comment 'whom it is given to; ANY for all',
    code              varchar(32)   collate utf8mb4_bin not null comment 'product code',
    effective_from    date          not null comment 'first day on which new institutions get it',
    name_zh           varchar(64)   not null comment 'Chinese name',
    name_en           varchar(64)   not null comment 'English name',
    kind              varchar(32)   collate utf8mb4_bin not null comment 'as in product',
    amount_min        decimal(18,2) not null comment 'as in product',
    amount_max        decimal(18,2) not null comment 'as in product',
    tenors            varchar(128)  collate utf8mb4_bin not null comment 'as in product',
    annual_rate       decimal(12,8) not null comment 'as in product',
    method            varchar(32)   collate utf8mb4_bin not null comment 'as in product',
    day_count         varchar(32)   collate utf8mb4_bin not null comment 'as in product',
    penalty_rate      decimal(12,8) not null comment 'as in product',
    grace_days        int           not null comment 'as in product',
    allocation_order  varchar(64)   collate utf8mb4_bin not null comment 'as in product',
    prepayment_fee    decimal(12,8) not null comment 'as in product',
    approval_plan     varchar(64)   collate utf8mb4_bin not null comment 'as in product',
    required_consents varchar(256)  collate utf8mb4_bin not null comment 'as in product',
    age_min           int           not null comment 'as in product',
    age_max           int           not null comment 'as in product',
    students_allowed  tinyint(1)    not null comment 'as in product',
    primary key (id),
    unique key uk_product_template (code, licence_type, effective_from)
) comment 'products a new institution starts with';

create table cost_cap (
    id             binary(16)    not null comment 'id',
    licence_type   varchar(32)   collate utf8mb4_bin not null comment 'kind of licence; ANY where none is named',
    effective_from date          not null comment 'first day on which it binds new products',
    rate           decimal(12,8) not null comment 'highest yearly all-in cost',
    source         varchar(256)  not null comment 'where it is laid down',
    primary key (id),
    unique key uk_cost_cap (licence_type, effective_from)
) comment 'legal caps on the yearly all-in cost';

insert into cost_cap (id, licence_type, effective_from, rate, source) values
    (unhex('0193a5a0000070008000000000000001'), 'MICRO_LENDER', '2025-12-24', 0.12000000,
     '小额贷款公司综合融资成本管理工作指引 (2025-12-24): 4 x 1-year LPR of 3.00 %, binding for all new loans by the end of 2027 and kept from the start'),
    (unhex('0193a5a0000070008000000000000002'), 'BANK', '2025-10-01', 0.24000000,
     '金规〔2025〕9号 (2025-04-01): assisted internet lending, all-in cost read as at most 24 %'),
    (unhex('0193a5a0000070008000000000000003'), 'ANY', '2025-12-24', 0.12000000,
     'strictest of the known caps where a licence type has none of its own');

insert into product_template (id, licence_type, code, effective_from, name_zh, name_en, kind, amount_min, amount_max, tenors,
    annual_rate, method, day_count, penalty_rate, grace_days, allocation_order, prepayment_fee, approval_plan,
    required_consents, age_min, age_max, students_allowed) values
    (unhex('0193a5a0000070008000000000000011'), 'ANY', 'personal-micro-loan', '2025-12-24', '个人小额贷款', 'Personal micro-loan',
     'PERSONAL_MICRO_LOAN', 1000.00, 200000.00, '3,6,12,24', 0.10800000, 'EQUAL_INSTALMENT', 'THIRTY_360',
     0.16200000, 3, 'FEE,PENALTY,INTEREST,PRINCIPAL', 0.00000000, 'STRAIGHT_THROUGH',
     'CREDIT_INQUIRY,PRIVACY_POLICY', 18, 60, 0);
