create table partner_day (
    id tinyint not null comment 'always 1',
    today date not null comment 'the day the partners book on',
    primary key (id),
    constraint ck_partner_day check (id = 1)
) comment 'the partners'' calendar';

create table used_nonce (
    nonce varchar(80) character set ascii collate ascii_bin not null comment 'X-Nonce of an accepted request',
    used_at datetime(6) not null comment 'when, UTC',
    primary key (nonce),
    key idx_used_nonce_at (used_at)
) comment 'nonces count once';

create table fault (
    id bigint not null auto_increment comment 'order of striking',
    partner varchar(40) not null comment 'bank, bureau, statement-source, identity, sms',
    operation varchar(60) comment 'resource word, perhaps with its method; null for all',
    mode varchar(30) not null comment 'what goes wrong',
    remaining int not null comment 'how often it will still strike',
    matched varchar(200) comment 'part of path, query or body; null for any',
    delay_millis int not null comment 'for delays',
    primary key (id)
) comment 'faults ordered through the control interface';

create table partner_latency (
    partner varchar(40) not null comment 'partner, or bank-settlement',
    median_millis int not null comment 'median time to answer',
    primary key (partner)
) comment 'latencies that differ from the usual ones';

create table resident (
    identity_number char(18) not null comment 'GB 11643',
    name varchar(60) not null comment 'as registered',
    primary key (identity_number)
) comment 'people known to the partners';

create table sms_message (
    position bigint not null auto_increment comment 'order of arrival',
    id varchar(64) not null comment 'the client''s id',
    phone varchar(20) not null comment 'to whom',
    text varchar(500) not null comment 'what',
    received_at datetime(6) not null comment 'when, UTC',
    primary key (position),
    unique key uk_sms_message_id (id),
    key idx_sms_message_phone (phone, position)
) comment 'messages the SMS provider took';

create table credit_file (
    identity_number char(18) not null comment 'GB 11643',
    report mediumtext not null comment 'the report as JSON, without our own queries',
    primary key (identity_number)
) comment 'what the bureau holds about people';

create table credit_query (
    id bigint not null auto_increment comment 'order of asking',
    identity_number char(18) not null comment 'about whom',
    authorisation_id varchar(64) not null comment 'on whose word',
    purpose varchar(40) not null comment 'what for',
    queried_on date not null comment 'the partners'' day',
    queried_at datetime(6) not null comment 'when, UTC',
    primary key (id),
    unique key uk_credit_query (identity_number, authorisation_id, purpose, queried_on)
) comment 'queries the bureau answered';
