alter table loan
    add column prepayment_fee decimal(12,8) not null default 0 comment 'part of the principal that is paid early';

alter table loan_accrual
    add column subsidised decimal(18,2) not null default 0 comment 'interest recognised so far that is not the borrower''s';

alter table accrual_total
    add column subsidised decimal(18,2) not null default 0 comment 'interest recognised on that day that is not the borrowers''';

alter table loan_instalment
    add key idx_loan_instalment_due (due_on, loan_id);

create table surplus_refund (
    id              binary(16)    not null comment 'id, also that of the refund at the payment service',
    loan_id         binary(16)    not null comment 'loan whose surplus it is',
    institution_id  binary(16)    not null comment 'lender',
    borrower_id     binary(16)    not null comment 'account of the borrower',
    card_id         binary(16)    not null comment 'card token of the payment service it goes to',
    business_on     date          not null comment 'business day on which it was confirmed',
    amount          decimal(18,2) not null comment 'what is given back',
    status          varchar(16)   collate utf8mb4_bin not null comment 'WAITING, SENT, PAID or FAILED',
    reason          varchar(128)  null comment 'why it failed',
    attempts        int           not null comment 'how often it was sent',
    next_attempt_at datetime(6)   not null comment 'when it is taken next, UTC',
    created_at      datetime(6)   not null comment 'UTC',
    primary key (id),
    key idx_surplus_refund_due (status, next_attempt_at),
    key idx_surplus_refund_loan (loan_id, id),
    constraint ck_surplus_refund_amount check (amount > 0)
) comment 'surplus that is given back to borrowers';
