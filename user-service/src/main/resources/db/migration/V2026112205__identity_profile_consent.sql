create table identity (
    account_id     binary(16)     not null comment 'the borrower',
    institution_id binary(16)     not null comment 'the lender',
    name           varbinary(300) not null comment 'name on the ID card, encrypted',
    number         varbinary(80)  not null comment 'ID-card number, encrypted',
    number_index   binary(32)     not null comment 'blind index of the number',
    state          varchar(16)    character set utf8mb4 collate utf8mb4_bin not null
                   comment 'PENDING, VERIFIED, MISMATCH, NOT_FOUND, ALREADY_USED or UNANSWERED',
    verified_index binary(32)     null comment 'the blind index again once verified: one verified person per lender',
    check_id       binary(16)     not null comment 'the check that counts',
    version        int            not null comment 'grows with each change',
    verified_at    datetime(6)    null comment 'when the source confirmed it, UTC',
    primary key (account_id),
    unique key uk_identity_verified (institution_id, verified_index)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'who borrowers are';

create table identity_check (
    id            binary(16)  not null comment 'identifier',
    account_id    binary(16)  not null comment 'the borrower',
    state         varchar(16) character set utf8mb4 collate utf8mb4_bin not null
                  comment 'ASKED, MATCH, MISMATCH, NOT_FOUND or GIVEN_UP',
    attempts      int         not null comment 'times the source was asked',
    asked_at      datetime(6) not null comment 'when the borrower handed it in, UTC',
    due_at        datetime(6) not null comment 'when to ask the source next, UTC',
    answered_at   datetime(6) null comment 'when the source answered, UTC',
    partner_check varchar(64) character set utf8mb4 collate utf8mb4_bin null comment 'the check as the source names it',
    primary key (id),
    key idx_identity_check_due (state, due_at),
    key idx_identity_check_account (account_id, asked_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'questions to the identity source';

create table profile (
    id                  binary(16)     not null comment 'identifier',
    account_id          binary(16)     not null comment 'the borrower',
    version             int            not null comment 'profile version of the account from which this counts',
    institution_id      binary(16)     not null comment 'the lender',
    employment_kind     varchar(16)    character set utf8mb4 collate utf8mb4_bin not null comment 'EMPLOYED, SELF_EMPLOYED, STUDENT …',
    employer            varbinary(460) null comment 'employer or school, encrypted',
    employed_since      date           null comment 'since when',
    monthly_income      decimal(18, 2) not null comment 'income a month, CNY',
    education           varchar(16)    character set utf8mb4 collate utf8mb4_bin not null comment 'highest degree',
    marital_status      varchar(16)    character set utf8mb4 collate utf8mb4_bin not null comment 'marital status',
    province            varchar(30)    not null comment 'province of residence',
    city                varchar(30)    not null comment 'city of residence',
    address             varbinary(660) not null comment 'street and house, encrypted',
    resident_since      date           not null comment 'since when',
    contact_name        varbinary(300) not null comment 'name of the emergency contact, encrypted',
    contact_relation    varchar(16)    character set utf8mb4 collate utf8mb4_bin not null comment 'who the contact is to the borrower',
    contact_phone       varbinary(80)  not null comment 'phone of the emergency contact, encrypted',
    created_at          datetime(6)    not null comment 'when it was handed in, UTC',
    primary key (id),
    unique key uk_profile_version (account_id, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'what borrowers told about themselves, all versions';

create table consent_document (
    code           varchar(32)   character set utf8mb4 collate utf8mb4_bin not null comment 'CREDIT_INQUIRY or PRIVACY_POLICY',
    version        int           not null comment '1, 2, 3 …; the highest one in force is shown',
    effective_from datetime(6)   not null comment 'in force from this instant, UTC',
    oldest_valid   int           not null comment 'consents to versions older than this no longer count',
    valid_days     int           null comment 'days a consent counts; null: until withdrawn',
    title          varchar(100)  not null comment 'Chinese title',
    text           varchar(8000) not null comment 'Chinese text',
    text_digest    binary(32)    not null comment 'SHA-256 of the text',
    primary key (code, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'documents borrowers agree to';

create table consent (
    id             binary(16)  not null comment 'identifier',
    account_id     binary(16)  not null comment 'the borrower',
    institution_id binary(16)  not null comment 'the lender it is given to',
    document       varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'the document',
    version        int         not null comment 'its version',
    given_at       datetime(6) not null comment 'when, UTC',
    expires_at     datetime(6) null comment 'does not count after, UTC',
    session_id     binary(16)  not null comment 'the session in which it was given',
    ip             varchar(45) character set utf8mb4 collate utf8mb4_bin not null comment 'the address from which it was given',
    ended_at       datetime(6) null comment 'when it stopped to count, UTC',
    ended_for      varchar(16) character set utf8mb4 collate utf8mb4_bin null comment 'WITHDRAWN or REPLACED',
    live           tinyint     generated always as (case when ended_at is null then 1 end) stored
                   comment '1 for the one that counts, else null',
    primary key (id),
    unique key uk_consent_live (account_id, document, live)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'who agreed to what';
