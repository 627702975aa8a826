create table parameter_value (
    id             binary(16)    not null comment 'id',
    institution_id binary(16)    not null comment 'whose value; zero for everybody who has none of their own',
    name           varchar(64)   collate utf8mb4_bin not null comment 'the parameter, for example contract.reading-time',
    version        int           not null comment 'counts the values of this institution, from 1',
    effective_from date          not null comment 'first business day on which it holds',
    value          varchar(200)  collate utf8mb4_bin not null comment 'the value as text, read by the type of the parameter',
    source         varchar(500)  not null comment 'the rule it comes from, or why it was chosen',
    created_at     datetime(6)   not null comment 'UTC',
    primary key (id),
    unique key uk_parameter_value_version (institution_id, name, version),
    key idx_parameter_value_day (name, institution_id, effective_from)
) comment 'dated, versioned figures; only added to';
