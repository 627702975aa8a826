create table institution (
    id           binary(16)   not null comment 'id given by the user service',
    code         varchar(32)  collate utf8mb4_bin not null comment 'short name used in addresses',
    name         varchar(128) not null comment 'name as registered',
    licence_type varchar(32)  collate utf8mb4_bin not null comment 'kind of licence, for example MICRO_LENDER',
    opened_on    date         not null comment 'first business day',
    primary key (id),
    unique key uk_institution_code (code)
) comment 'lenders, as reported by the user service';

create table business_date (
    institution_id binary(16) not null comment 'whose books',
    current_on     date       not null comment 'the day the books are on; moved only by closing it',
    primary key (institution_id)
) comment 'business date of each institution';

create table business_day (
    institution_id binary(16)  not null comment 'whose books',
    day_on         date        not null comment 'the day that is or was closed',
    next_on        date        not null comment 'the day after it',
    state          varchar(16) collate utf8mb4_bin not null comment 'CLOSING or CLOSED',
    task           int         not null comment 'index of the task under way',
    task_cursor    binary(16)  null comment 'last object that task handled',
    handled        bigint      not null comment 'objects handled so far',
    started_at     datetime(6) not null comment 'UTC',
    closed_at      datetime(6) null comment 'UTC',
    primary key (institution_id, day_on),
    key idx_business_day_state (state, started_at)
) comment 'end-of-day runs, restartable at their cursor';
