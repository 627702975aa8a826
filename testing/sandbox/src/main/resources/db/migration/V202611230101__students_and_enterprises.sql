create table student (
    identity_number char(18) not null comment 'who',
    student_number varchar(32) not null comment 'number at the school',
    school varchar(100) not null comment 'the school''s name',
    level varchar(16) not null comment 'UNDERGRADUATE or GRADUATE',
    entry_year int not null comment 'year of entry',
    expected_graduation date not null comment 'when the studies are to end',
    primary key (identity_number)
) comment 'who studies where';

create table company (
    unified_social_credit_code char(18) not null comment 'code of the firm',
    name varchar(100) not null comment 'registered name',
    legal_representative char(18) not null comment 'identity number of the legal representative',
    registered_on date not null comment 'when it was registered',
    capital decimal(18, 2) not null comment 'registered capital, CNY',
    industry varchar(100) not null comment 'industry',
    state varchar(16) not null comment 'ACTIVE, REVOKED or DEREGISTERED',
    primary key (unified_social_credit_code)
) comment 'registered companies';
