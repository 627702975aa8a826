create table loan_application
(
    id              binary(16)     not null comment 'identifier',
    number          varchar(24)    not null comment 'readable number',
    institution_id  binary(16)     not null comment 'lender',
    borrower_id     binary(16)     not null comment 'applicant',
    product_id      binary(16)     not null comment 'product version applied for',
    product_code    varchar(40)    not null comment 'product code, for search and the one-open-application rule',
    amount          decimal(18, 2) not null comment 'yuan asked for',
    months          int            not null comment 'tenor in months',
    purpose         varchar(20)    not null comment 'declared purpose',
    card_id         binary(16)     not null comment 'bank card the money goes to, a token of the payment service',
    profile         blob           not null comment 'profile frozen at submission, JSON encrypted with the borrower''s key',
    profile_version bigint         not null comment 'version of the profile at the user service',
    status          varchar(20)    not null comment 'state of the application',
    version         int            not null comment 'counts changes; an update names the one it saw',
    submitted_at    datetime(6)    not null comment 'when it was first submitted',
    outcome         varchar(12)    null comment 'APPROVED, DECLINED or REFERRED',
    score           int            null comment 'risk score 0-100',
    credit_score    int            null comment 'credit score 300-850',
    reasons         json           null comment 'reasons of the decision: code, zh, en',
    decided_at      datetime(6)    null comment 'when it was approved or declined',
    contract_id     binary(16)     null comment 'contract drawn up for it',
    loan_id         binary(16)     null comment 'loan it became',
    open_product    varchar(40) generated always as (case
        when status in ('DISBURSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED') then null
        else product_code end) stored comment 'the product while the application is open',
    primary key (id),
    unique key uk_loan_application_number (number),
    unique key uk_loan_application_open (borrower_id, open_product),
    key idx_loan_application_institution (institution_id, status, id)
) character set utf8mb4
  collate utf8mb4_bin comment 'loan application (借款申请)';
