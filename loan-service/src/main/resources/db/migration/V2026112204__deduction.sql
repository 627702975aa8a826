create table deduction_order (
    id              binary(16)    not null comment 'id, also that of the deduction at the payment service and of its receipt',
    loan_id         binary(16)    not null comment 'loan',
    institution_id  binary(16)    not null comment 'lender',
    borrower_id     binary(16)    not null comment 'account of the borrower',
    card_id         binary(16)    not null comment 'card token of the payment service',
    kind            varchar(16)   collate utf8mb4_bin not null comment 'SCHEDULED or ACTIVE',
    business_on     date          not null comment 'business day on which it may go out',
    scheduled_on    date          null comment 'business_on of a scheduled one: one a loan and day; null for an active one',
    amount          decimal(18,2) not null comment 'amount to deduct; of a scheduled one fixed when it goes out',
    status          varchar(16)   collate utf8mb4_bin not null comment 'WAITING, SENDING, SENT, RECEIVED, FAILED or CANCELLED',
    reason          varchar(128)  null comment 'why it failed',
    attempts        int           not null comment 'how often it was sent',
    next_attempt_at datetime(6)   not null comment 'when it is taken next, UTC',
    created_at      datetime(6)   not null comment 'UTC',
    primary key (id),
    unique key uk_deduction_order_day (loan_id, scheduled_on),
    key idx_deduction_order_due (status, next_attempt_at),
    key idx_deduction_order_loan (loan_id, status)
) comment 'orders to deduct from a borrower''s card';

create table deduction_release (
    institution_id binary(16) not null comment 'lender',
    released_on    date       not null comment 'orders of business days up to this one may go out',
    primary key (institution_id)
) comment 'how far deductions are released; follows the business date';
