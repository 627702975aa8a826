create table bank_account (
    card_number varchar(30) not null comment 'card of a person, or LENDER',
    bank varchar(60) not null comment 'issuing bank',
    holder_name varchar(60) not null comment 'whose account',
    identity_number varchar(18) not null comment 'holder''s identity number',
    phone varchar(20) not null comment 'phone the bank knows',
    balance decimal(18, 2) not null comment 'what is on it',
    history mediumtext not null comment 'movements before the account came here, as JSON',
    opened_at datetime(6) not null default current_timestamp(6) comment 'when it came here, UTC',
    primary key (card_number),
    key idx_bank_account_holder (identity_number),
    constraint ck_bank_account_balance check (balance >= 0)
) comment 'accounts';

insert into bank_account (card_number, bank, holder_name, identity_number, phone, balance, history)
values ('LENDER', '存管银行', '合贷小额贷款有限公司', '', '', 10000000000.00, '[]');

create table bank_order (
    position bigint not null auto_increment comment 'place in the book',
    order_id varchar(64) not null comment 'the client''s id',
    operation varchar(20) not null comment 'PAYOUT or DEDUCTION',
    amount decimal(18, 2) not null comment 'yuan',
    card_number varchar(30) not null comment 'the person''s card',
    holder_name varchar(60) not null comment 'the person, as the client says',
    remark varchar(100) not null comment 'for the statement',
    status varchar(20) not null comment 'PROCESSING, SUCCESS, FAILED',
    declined boolean not null comment 'the bank will say no',
    value_on date comment 'day the money moved',
    bank_reference varchar(40) comment 'the bank''s number of a success',
    failure_code varchar(40) comment 'why it failed',
    accepted_at datetime(6) not null comment 'when it was taken, UTC',
    due_at datetime(6) not null comment 'not executed before, UTC',
    executed_at datetime(6) comment 'when it was finished, UTC',
    primary key (position),
    unique key uk_bank_order_id (order_id),
    key idx_bank_order_due (status, due_at),
    key idx_bank_order_value (value_on, status)
) comment 'orders; an id stands for one order for ever';

create table bank_transaction (
    id bigint not null auto_increment comment 'order of booking',
    card_number varchar(30) not null comment 'account',
    order_id varchar(64) comment 'order; null when it came from outside',
    booked_on date not null comment 'value date',
    amount decimal(18, 2) not null comment 'signed',
    balance decimal(18, 2) not null comment 'after it',
    counterparty varchar(100) not null comment 'who',
    summary varchar(100) not null comment 'what for',
    category varchar(30) comment 'kind of movement',
    primary key (id),
    unique key uk_bank_transaction_order (order_id, card_number),
    key idx_bank_transaction_card (card_number, id)
) comment 'movements the bank booked; an order books one per account';

create table bank_callback (
    event_id char(36) not null comment 'the same in every telling',
    order_id varchar(64) not null comment 'about which order',
    copies int not null comment 'how often each telling is sent',
    attempts int not null comment 'tellings begun',
    next_at datetime(6) comment 'next telling, UTC; null when none is due',
    delivered_at datetime(6) comment 'when the client answered 2xx, UTC',
    primary key (event_id),
    unique key uk_bank_callback_order (order_id),
    key idx_bank_callback_next (next_at)
) comment 'what the bank has to tell';
