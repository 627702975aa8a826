create table account (
    id              binary(16)    not null comment 'identifier',
    institution_id  binary(16)    not null comment 'the lender it belongs to',
    kind            varchar(16)   character set utf8mb4 collate utf8mb4_bin not null comment 'BORROWER or STAFF',
    status          varchar(16)   character set utf8mb4 collate utf8mb4_bin not null comment 'INVITED, ACTIVE or DISABLED',
    phone           varbinary(80) null comment 'mobile phone, encrypted with the key of its owner',
    phone_index     binary(32)    null comment 'blind index of the phone',
    profile_version int           not null comment 'grows with each change of what is known about the borrower',
    created_at      datetime(6)   not null comment 'when it was registered, UTC',
    primary key (id),
    unique key uk_account_phone (institution_id, phone_index)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'one person at one institution';

create table staff (
    account_id     binary(16)     not null comment 'the account',
    institution_id binary(16)     not null comment 'the lender; platform staff belong to the platform institution',
    username       varchar(64)    character set utf8mb4 collate utf8mb4_bin not null comment 'name to sign in with, lower case',
    name           varbinary(300) not null comment 'name of the person, encrypted',
    password_hash  varchar(200)   character set utf8mb4 collate utf8mb4_bin null comment 'Argon2id; null until activated',
    totp_secret    varbinary(120) null comment 'secret of the one-time passwords, encrypted; null until activated',
    totp_step      bigint         not null comment 'last time step used: that code and older ones are refused',
    failures       int            not null comment 'failed sign-ins in a row',
    locked_until   datetime(6)    null comment 'no sign-in before this instant, UTC',
    primary key (account_id),
    unique key uk_staff_username (institution_id, username)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'staff and how they prove who they are';

create table staff_activation (
    account_id binary(16)  not null comment 'the staff account to activate',
    token_hash binary(32)  not null comment 'SHA-256 of the token that was handed out once',
    expires_at datetime(6) not null comment 'worth nothing after, UTC',
    used_at    datetime(6) null comment 'when the account was activated with it, UTC',
    primary key (account_id),
    unique key uk_staff_activation_token (token_hash)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'invitations of staff';
