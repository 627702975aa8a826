create table loan_contract
(
    id                binary(16)     not null comment 'identifier',
    number            varchar(24)    not null comment 'readable number',
    institution_id    binary(16)     not null comment 'lender',
    borrower_id       binary(16)     not null comment 'borrower',
    application_id    binary(16)     not null comment 'application it was drawn up for',
    product_id        binary(16)     not null comment 'product version whose terms it fixes',
    principal         decimal(18, 2) not null comment 'yuan lent',
    months            int            not null comment 'tenor in months',
    annual_rate       decimal(12, 8) not null comment 'nominal rate a year',
    apr               decimal(12, 8) not null comment 'yearly all-in cost, simple (单利)',
    effective_rate    decimal(12, 8) not null comment 'yearly all-in cost, compound (复利)',
    total_interest    decimal(18, 2) not null comment 'interest when paid as agreed',
    template_version  varchar(20)    not null comment 'version of the contract text',
    document          mediumblob     not null comment 'PDF, encrypted with the borrower''s key',
    document_digest   char(64)       not null comment 'SHA-256 of the PDF',
    disclosure        mediumtext     not null comment 'cost disclosure as JSON; holds no personal data',
    disclosure_digest char(64)       not null comment 'SHA-256 of the disclosure',
    status            varchar(24)    not null comment 'state of the contract',
    version           int            not null comment 'counts changes',
    drawn_up_at       datetime(6)    not null comment 'when it was drawn up',
    shown_at          datetime(6)    null comment 'when the borrower first opened the disclosure',
    confirmed_at      datetime(6)    null comment 'when the borrower confirmed the disclosure',
    signed_at         datetime(6)    null comment 'when the borrower signed',
    primary key (id),
    unique key uk_loan_contract_number (number),
    unique key uk_loan_contract_application (application_id),
    key idx_loan_contract_borrower (borrower_id, id)
) character set utf8mb4
  collate utf8mb4_bin comment 'loan contract (借款合同)';

create table contract_signature
(
    id                binary(16)  not null comment 'identifier',
    contract_id       binary(16)  not null comment 'contract signed',
    borrower_id       binary(16)  not null comment 'who signed',
    verification_id   binary(16)  not null comment 'verification of the SMS code at the user service',
    document_digest   char(64)    not null comment 'SHA-256 of the document signed',
    disclosure_digest char(64)    not null comment 'SHA-256 of the disclosure confirmed before',
    signed_at         datetime(6) not null comment 'when',
    digest            char(64)    not null comment 'SHA-256 over all of the above',
    primary key (id),
    unique key uk_contract_signature_contract (contract_id)
) character set utf8mb4
  collate utf8mb4_bin comment 'electronic signature (电子签名) of a borrower';
