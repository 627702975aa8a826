create table counter (
    id    binary(16) not null comment 'id',
    value int        not null comment 'how often it was raised',
    primary key (id)
) comment 'something to change';

create table effect (
    fact_id binary(16) not null comment 'fact that had it',
    primary key (fact_id)
) comment 'what a reader did with each fact';
