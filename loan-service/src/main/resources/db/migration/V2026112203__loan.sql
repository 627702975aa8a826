create table loan (
    id               binary(16)    not null comment 'id',
    number           varchar(24)   collate utf8mb4_bin not null comment 'number for people, LN...',
    institution_id   binary(16)    not null comment 'lender',
    application_id   binary(16)    not null comment 'application it comes from',
    contract_id      binary(16)    not null comment 'signed contract it comes from',
    borrower_id      binary(16)    not null comment 'account of the borrower',
    product_id       binary(16)    not null comment 'product version',
    card_id          binary(16)    not null comment 'card token of the payment service, for disbursement and deductions',
    principal        decimal(18,2) not null comment 'amount lent',
    months           int           not null comment 'tenor',
    annual_rate      decimal(12,8) not null comment 'contract rate a year',
    method           varchar(32)   collate utf8mb4_bin not null comment 'repayment method',
    day_count        varchar(32)   collate utf8mb4_bin not null comment 'day count of interest',
    penalty_rate     decimal(12,8) not null comment 'penalty rate a year on overdue principal',
    grace_days       int           not null comment 'days after the due date that are not yet late',
    allocation_order varchar(64)   collate utf8mb4_bin not null comment 'order in which money settles what is owed',
    status           varchar(32)   collate utf8mb4_bin not null comment 'AWAITING_DISBURSEMENT, DISBURSEMENT_FAILED, ACTIVE, OVERDUE, SETTLED or CANCELLED',
    value_on         date          null comment 'day interest starts',
    maturity_on      date          null comment 'last due date',
    settled_on       date          null comment 'value date of the payment that settled it',
    surplus          decimal(18,2) not null comment 'money received beyond everything owed, held for the borrower',
    failure          varchar(128)  null comment 'why the last disbursement failed',
    created_at       datetime(6)   not null comment 'UTC',
    primary key (id),
    unique key uk_loan_number (number),
    unique key uk_loan_contract (contract_id),
    key idx_loan_institution (institution_id, id),
    key idx_loan_borrower (borrower_id, id),
    key idx_loan_status (institution_id, status, id),
    constraint ck_loan_surplus check (surplus >= 0)
) comment 'loans from the signed contract to the last cent';

create table loan_accrual (
    loan_id       binary(16)    not null comment 'loan',
    accrued_to_on date          not null comment 'interest and penalty are recognised up to the start of this day',
    interest      decimal(18,2) not null comment 'interest recognised so far',
    days_past_due int           not null comment 'days since the oldest due date that is unpaid beyond its grace, at the start of that day',
    primary key (loan_id)
) comment 'figures of a loan that every end of day moves';

create table loan_instalment (
    loan_id        binary(16)    not null comment 'loan',
    number         int           not null comment 'from 1',
    start_on       date          not null comment 'day its interest starts',
    due_on         date          not null comment 'day it must be paid',
    fee            decimal(18,2) not null comment 'fee due',
    penalty        decimal(18,2) not null comment 'penalty interest recognised so far',
    interest       decimal(18,2) not null comment 'interest due',
    principal      decimal(18,2) not null comment 'principal due',
    fee_paid       decimal(18,2) not null comment 'of the fee',
    penalty_paid   decimal(18,2) not null comment 'of the penalty interest',
    interest_paid  decimal(18,2) not null comment 'of the interest',
    principal_paid decimal(18,2) not null comment 'of the principal',
    settled_on     date          null comment 'value date of the payment that settled it',
    primary key (loan_id, number),
    constraint ck_loan_instalment_fee check (fee_paid between 0 and fee),
    constraint ck_loan_instalment_penalty check (penalty_paid between 0 and penalty),
    constraint ck_loan_instalment_interest check (interest_paid between 0 and interest),
    constraint ck_loan_instalment_principal check (principal_paid between 0 and principal)
) comment 'repayment schedules with what was paid';

create table loan_transaction (
    id             binary(16)    not null comment 'id',
    loan_id        binary(16)    not null comment 'loan',
    institution_id binary(16)    not null comment 'lender',
    kind           varchar(32)   collate utf8mb4_bin not null comment 'DISBURSEMENT, REPAYMENT, PENALTY_ACCRUAL or PENALTY_ADJUSTMENT',
    source_id      binary(16)    not null comment 'disbursement, receipt or run it comes from; each counts once',
    value_on       date          not null comment 'day from which it counts',
    booked_on      date          not null comment 'business date on which it was booked',
    amount         decimal(18,2) not null comment 'total',
    fee            decimal(18,2) not null comment 'part that is fee',
    penalty        decimal(18,2) not null comment 'part that is penalty interest',
    interest       decimal(18,2) not null comment 'part that is interest',
    principal      decimal(18,2) not null comment 'part that is principal',
    surplus        decimal(18,2) not null comment 'part held for the borrower',
    booked_at      datetime(6)   not null comment 'UTC',
    primary key (id),
    unique key uk_loan_transaction_source (kind, source_id),
    key idx_loan_transaction_loan (loan_id, id),
    constraint ck_loan_transaction_parts check (amount = fee + penalty + interest + principal + surplus)
) comment 'what happened to a loan, never changed';

create table loan_transaction_part (
    transaction_id    binary(16)    not null comment 'repayment',
    loan_id           binary(16)    not null comment 'loan',
    instalment_number int           not null comment 'instalment it settled a part of',
    value_on          date          not null comment 'day from which it counts',
    fee               decimal(18,2) not null comment 'part that is fee',
    penalty           decimal(18,2) not null comment 'part that is penalty interest',
    interest          decimal(18,2) not null comment 'part that is interest',
    principal         decimal(18,2) not null comment 'part that is principal',
    primary key (transaction_id, instalment_number),
    key idx_loan_transaction_part_loan (loan_id, instalment_number)
) comment 'how repayments were split over instalments, never changed';

create trigger loan_transaction_no_update before update on loan_transaction for each row
    signal sqlstate '45000' set message_text = 'loan_transaction is append-only';
create trigger loan_transaction_no_delete before delete on loan_transaction for each row
    signal sqlstate '45000' set message_text = 'loan_transaction is append-only';
create trigger loan_transaction_part_no_update before update on loan_transaction_part for each row
    signal sqlstate '45000' set message_text = 'loan_transaction_part is append-only';
create trigger loan_transaction_part_no_delete before delete on loan_transaction_part for each row
    signal sqlstate '45000' set message_text = 'loan_transaction_part is append-only';

create table accrual_total (
    institution_id binary(16)    not null comment 'lender',
    day_on         date          not null comment 'business day that was closed',
    loans          bigint        not null comment 'loans that were accrued',
    interest       decimal(18,2) not null comment 'interest recognised on that day',
    penalty        decimal(18,2) not null comment 'penalty interest recognised on that day',
    primary key (institution_id, day_on)
) comment 'what each end of day recognised';
