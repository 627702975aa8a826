create table user_session (
    id             binary(16)   not null comment 'identifier, claim sid of its tokens',
    account_id     binary(16)   not null comment 'whose session',
    institution_id binary(16)   not null comment 'the lender of the account',
    kind           varchar(16)  character set utf8mb4 collate utf8mb4_bin not null comment 'BORROWER or STAFF',
    opened_at      datetime(6)  not null comment 'sign-in, UTC',
    used_at        datetime(6)  not null comment 'last refresh, UTC',
    expires_at     datetime(6)  not null comment 'over at the latest then, UTC',
    ip             varchar(45)  character set utf8mb4 collate utf8mb4_bin not null comment 'address at sign-in',
    device         varchar(200) not null comment 'what the client said it is',
    revoked_at     datetime(6)  null comment 'when it ended early, UTC',
    revoked_for    varchar(32)  character set utf8mb4 collate utf8mb4_bin null
                   comment 'SIGNED_OUT, REVOKED, TOKEN_REUSED or ACCOUNT_DISABLED',
    primary key (id),
    key idx_user_session_account (account_id, id),
    key idx_user_session_expiry (expires_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'sessions';

create table refresh_token (
    token_hash binary(32)  not null comment 'SHA-256 of the token; the token itself is not kept',
    session_id binary(16)  not null comment 'its session',
    issued_at  datetime(6) not null comment 'when it was given out, UTC',
    expires_at datetime(6) not null comment 'worth nothing after, UTC',
    rotated_at datetime(6) null comment 'when it was exchanged for the next one, UTC',
    primary key (token_hash),
    key idx_refresh_token_session (session_id),
    key idx_refresh_token_expiry (expires_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'refresh tokens, each usable once';

create table service_token (
    token_hash binary(32)  not null comment 'SHA-256 of the token; the token itself is not kept',
    id         binary(16)  not null comment 'claim sid of the token',
    client     varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'the service it was given to',
    issued_at  datetime(6) not null comment 'when it was given out, UTC',
    expires_at datetime(6) not null comment 'worth nothing after, UTC',
    revoked_at datetime(6) null comment 'when it was revoked, UTC',
    primary key (token_hash),
    key idx_service_token_expiry (expires_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'access tokens of services';

create table revocation (
    position           bigint      not null comment '1, 2, 3 … in the order of commit',
    session_id         binary(16)  null comment 'a session that ended early',
    account_id         binary(16)  null comment 'an account whose permissions changed',
    permission_version int         null comment 'tokens of that account with a smaller version are worth nothing',
    at                 datetime(6) not null comment 'when, UTC',
    primary key (position),
    key idx_revocation_at (at),
    constraint ck_revocation check ((session_id is null) = (account_id is not null and permission_version is not null))
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'what was revoked lately';

create table revocation_head (
    id       tinyint not null comment 'always 1',
    position bigint  not null comment 'the last position given; its row lock keeps positions in the order of commit',
    primary key (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'head of the revocations';

insert into revocation_head (id, position) values (1, 0);
