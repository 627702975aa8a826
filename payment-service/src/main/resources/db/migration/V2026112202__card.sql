-- Bank cards (银行卡). Nobody outside this service ever holds a number: others refer to the card's id.
create table bank_card (
    id             binary(16)                                 not null comment 'UUIDv7; what other services call card id',
    institution_id binary(16)                                 not null comment 'the lender',
    borrower_id    binary(16)                                 not null comment 'account id of the borrower who holds it',
    number         varbinary(128)                             not null comment 'card number, encrypted with the borrower''s key',
    number_index   binary(32)                                 not null comment 'blind index of the number',
    holder_name    varbinary(256)                             not null comment 'holder''s name as verified, encrypted',
    first_digits   char(6) collate utf8mb4_bin                not null comment 'first six digits (BIN)',
    last_digits    char(4) collate utf8mb4_bin                not null comment 'last four digits',
    bank_name      varchar(60) collate utf8mb4_unicode_520_ci not null comment 'issuing bank',
    verified_at    datetime(6)                                not null comment 'when the bank confirmed holder and number, UTC',
    primary key (id),
    unique key uk_bank_card_number (borrower_id, number_index)
) comment = 'bank cards of borrowers, confirmed by the bank';

create table card_verification (
    id             binary(16)                                 not null comment 'UUIDv7',
    institution_id binary(16)                                 not null comment 'the lender',
    borrower_id    binary(16)                                 not null comment 'account id of the borrower who asked',
    asked_on       date                                       not null comment 'day in Shanghai',
    attempt        smallint unsigned                          not null comment 'the borrower''s how-many-eth of that day, from 1',
    asked_at       datetime(6)                                not null comment 'when the bank was about to be asked, UTC',
    outcome        varchar(16) collate utf8mb4_bin            not null comment 'ASKED, MATCH, MISMATCH, UNKNOWN_CARD or NO_ANSWER',
    primary key (id),
    unique key uk_card_verification_attempt (borrower_id, asked_on, attempt),
    constraint ck_card_verification_outcome
        check (outcome in ('ASKED', 'MATCH', 'MISMATCH', 'UNKNOWN_CARD', 'NO_ANSWER'))
) comment = 'card verifications asked of the bank, counted against guessing';
