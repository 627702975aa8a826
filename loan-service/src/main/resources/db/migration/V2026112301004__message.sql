create table borrower_message (
    id             binary(16)   not null comment 'identifier; also names the message at the user service',
    institution_id binary(16)   not null comment 'lender',
    borrower_id    binary(16)   not null comment 'who is told',
    template       varchar(40)  collate utf8mb4_bin not null comment 'template of the user service',
    parameters     varchar(500) not null comment 'JSON: numbers, amounts and dates for the template, no personal values',
    state          varchar(12)  collate utf8mb4_bin not null comment 'WAITING, SENT or REFUSED',
    due_at         datetime(6)  null comment 'when it is tried next; null when it is over',
    attempts       int          not null comment 'tries so far',
    created_at     datetime(6)  not null comment 'UTC',
    primary key (id),
    key idx_borrower_message_due (due_at),
    key idx_borrower_message_borrower (borrower_id, id)
) comment 'messages to borrowers (通知) on their way to the user service';
