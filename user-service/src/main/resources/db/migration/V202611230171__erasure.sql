create table erasure_hold (
    account_id     binary(16)  not null comment 'the borrower whose data must be kept',
    institution_id binary(16)  not null comment 'the lender',
    since          datetime(6) not null comment 'when it became known that the borrower applied for a loan, UTC',
    primary key (account_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'borrowers who may not be erased';

insert into role_permission (role, version, permission, scope) values
('system-administrator', 1, 'user:borrower:erase', 'INSTITUTION'),
('system-administrator', 1, 'platform:change-request:read', 'INSTITUTION'),
('institution-manager', 1, 'user:erasure:confirm', 'INSTITUTION');
