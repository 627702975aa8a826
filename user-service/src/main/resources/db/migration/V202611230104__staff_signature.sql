create table staff_signing_key (
    id             binary(16)     not null comment 'identifier, named in each signature',
    account_id     binary(16)     not null comment 'the member of staff it belongs to',
    institution_id binary(16)     not null comment 'the institution of the account',
    public_key     varbinary(120) not null comment 'ECDSA P-256, X.509',
    private_key    varbinary(300) not null comment 'PKCS #8, encrypted with the key of this table',
    created_at     datetime(6)    not null comment 'when it was made, UTC',
    primary key (id),
    unique key uk_staff_signing_key_account (account_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'keys with which staff sign';

create table staff_signature (
    id             binary(16)    not null comment 'identifier chosen by the asking service',
    key_id         binary(16)    not null comment 'the key',
    account_id     binary(16)    not null comment 'who signed',
    institution_id binary(16)    not null comment 'the institution of the account',
    session_id     binary(16)    not null comment 'the session in which it was signed',
    purpose        varchar(64)   character set utf8mb4 collate utf8mb4_bin not null comment 'what was signed, for example loan:task:decide',
    digest         binary(32)    not null comment 'SHA-256 of what was signed',
    signature      varbinary(80) not null comment 'ECDSA over the digest, DER',
    signed_at      datetime(6)   not null comment 'when, UTC',
    primary key (id),
    key idx_staff_signature_account (account_id, signed_at),
    constraint fk_staff_signature_key foreign key (key_id) references staff_signing_key (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'every signature staff gave; only ever added';

create trigger staff_signature_stays before update on staff_signature for each row
    signal sqlstate '45000' set message_text = 'a signature is never changed';

create trigger staff_signature_is_kept before delete on staff_signature for each row
    signal sqlstate '45000' set message_text = 'a signature is never deleted';

create trigger staff_signing_key_stays before update on staff_signing_key for each row
    signal sqlstate '45000' set message_text = 'a signing key is never changed';

create trigger staff_signing_key_is_kept before delete on staff_signing_key for each row
    signal sqlstate '45000' set message_text = 'a signing key is never deleted';

insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, 'INSTITUTION'
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'reviewer' as role, 'user:signing-key:read' as permission
    union all select 'risk-analyst', 'user:signing-key:read'
    union all select 'risk-supervisor', 'user:signing-key:read'
    union all select 'finance', 'user:signing-key:read'
    union all select 'operations', 'user:signing-key:read'
    union all select 'institution-manager', 'user:signing-key:read'
    union all select 'counselor', 'user:signing-key:read'
    union all select 'auditor', 'user:signing-key:read'
) added on added.role = newest.role;
