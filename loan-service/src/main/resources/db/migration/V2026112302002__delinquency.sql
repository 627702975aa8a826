create table reminder (
    id                binary(16)    not null comment 'id, also that of the message to the borrower',
    institution_id    binary(16)    not null comment 'lender',
    loan_id           binary(16)    not null comment 'loan',
    borrower_id       binary(16)    not null comment 'who is reminded',
    instalment_number int           not null comment 'instalment it is about',
    kind              varchar(16)   collate utf8mb4_bin not null comment 'DUE_IN_7, DUE_IN_3, DUE_IN_1 or OVERDUE',
    business_on       date          not null comment 'business day for which it was written',
    amount            decimal(18,2) not null comment 'amount it names',
    created_at        datetime(6)   not null comment 'UTC',
    primary key (id),
    unique key uk_reminder_kind (loan_id, instalment_number, kind)
) comment 'reminders of instalments, each kind once';

create table collection_task (
    id                binary(16)    not null comment 'id',
    institution_id    binary(16)    not null comment 'lender',
    loan_id           binary(16)    not null comment 'overdue loan',
    borrower_id       binary(16)    not null comment 'account of the borrower',
    instalment_number int           not null comment 'oldest instalment unpaid when it was opened',
    kind              varchar(16)   collate utf8mb4_bin not null comment 'PHONE or LEGAL',
    state             varchar(16)   collate utf8mb4_bin not null comment 'OPEN, CLAIMED or CLOSED',
    opened_on         date          not null comment 'business day for which it was opened',
    days_past_due     int           not null comment 'how late the loan was then',
    claimed_by        binary(16)    null comment 'collector at work on it',
    claimed_at        datetime(6)   null comment 'UTC',
    result            varchar(16)   collate utf8mb4_bin null comment 'how it ended; PAID by the payment itself',
    promised_on       date          null comment 'day on which the borrower promised to pay',
    closed_at         datetime(6)   null comment 'UTC',
    primary key (id),
    unique key uk_collection_task_kind (loan_id, instalment_number, kind),
    key idx_collection_task_state (institution_id, state, id),
    constraint ck_collection_task_state check (
        (state = 'OPEN' and claimed_by is null and result is null)
        or (state = 'CLAIMED' and claimed_by is not null and result is null)
        or (state = 'CLOSED' and result is not null and closed_at is not null))
) comment 'what collectors have to do about overdue loans';
