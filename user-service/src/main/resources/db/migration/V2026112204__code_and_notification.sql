create table code (
    id             binary(16)  not null comment 'identifier',
    institution_id binary(16)  not null comment 'the lender',
    phone_index    binary(32)  not null comment 'blind index of the phone it was sent to',
    purpose        varchar(16) character set utf8mb4 collate utf8mb4_bin not null comment 'SIGN_IN or SIGN_CONTRACT',
    subject        varchar(64) character set utf8mb4 collate utf8mb4_bin not null
                   comment 'what it is for, for example a contract; empty for sign-in',
    code_hash      binary(32)  not null comment 'keyed hash of the code and this id',
    sent_at        datetime(6) not null comment 'when it was made, UTC',
    expires_at     datetime(6) not null comment 'worth nothing after, UTC',
    tries          int         not null comment 'wrong codes so far',
    state          varchar(16) character set utf8mb4 collate utf8mb4_bin not null comment 'LIVE, USED, BURNT or REPLACED',
    live           tinyint     generated always as (case when state = 'LIVE' then 1 end) stored
                   comment '1 for the one code that counts, else null',
    primary key (id),
    unique key uk_code_live (institution_id, phone_index, purpose, subject, live),
    key idx_code_expiry (expires_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'codes sent by text message';

create table code_allowance (
    institution_id binary(16)  not null comment 'the lender',
    phone_index    binary(32)  not null comment 'blind index of the phone',
    day            date        not null comment 'the day counted, Shanghai',
    sent           int         not null comment 'codes sent that day',
    primary key (institution_id, phone_index),
    key idx_code_allowance_day (day)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'how many codes a phone got';

create table code_verification (
    id          binary(16)  not null comment 'identifier chosen by the asking service',
    account_id  binary(16)  not null comment 'whose code',
    request     binary(32)  not null comment 'keyed hash of what was asked: the same id must ask the same',
    verified    boolean     not null comment 'whether the code was right',
    reason      varchar(32) character set utf8mb4 collate utf8mb4_bin null comment 'why not',
    verified_at datetime(6) not null comment 'when it was looked at, UTC',
    primary key (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'answers to services that asked whether a code is right';

create table notification_template (
    code           varchar(32)  character set utf8mb4 collate utf8mb4_bin not null comment 'name of the template',
    version        int          not null comment '1, 2, 3 …; the highest one in force counts',
    effective_from datetime(6)  not null comment 'in force from this instant, UTC',
    urgent         boolean      not null comment 'sent at night too',
    minutes        int          not null comment 'not sent any more when this old',
    text           varchar(500) not null comment 'Chinese text with {parameters}',
    primary key (code, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'texts of notifications';

create table notification (
    id              binary(16)      not null comment 'identifier, also the message id at the partner',
    institution_id  binary(16)      not null comment 'the lender',
    account_id      binary(16)      null comment 'the recipient, when there is an account',
    template        varchar(32)     character set utf8mb4 collate utf8mb4_bin not null comment 'the template',
    template_version int            not null comment 'its version',
    phone           varbinary(80)   null comment 'where to, encrypted; dropped at the end',
    text            varbinary(2200) null comment 'what, encrypted; dropped at the end',
    request         binary(32)      not null comment 'keyed hash of what was asked: the same id must ask the same',
    state           varchar(16)     character set utf8mb4 collate utf8mb4_bin not null comment 'PENDING, SENT, FAILED or EXPIRED',
    attempts        int             not null comment 'times the partner was asked',
    created_at      datetime(6)     not null comment 'when it was asked for, UTC',
    due_at          datetime(6)     not null comment 'when to ask the partner next, UTC',
    expires_at      datetime(6)     not null comment 'not worth sending after, UTC',
    ended_at        datetime(6)     null comment 'when it was sent or given up, UTC',
    primary key (id),
    key idx_notification_due (state, due_at),
    key idx_notification_account (account_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'text messages and how they were delivered';
