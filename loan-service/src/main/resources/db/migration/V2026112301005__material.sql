create table material (
    id             binary(16)  not null comment 'identifier',
    institution_id binary(16)  not null comment 'lender',
    borrower_id    binary(16)  not null comment 'who handed it in',
    kind           varchar(32) collate utf8mb4_bin not null comment 'what it proves, see MaterialKind',
    media_type     varchar(32) collate utf8mb4_bin not null comment 'image/jpeg, image/png or application/pdf, as its first bytes say',
    size           int         not null comment 'bytes',
    digest         char(64)    collate utf8mb4_bin not null comment 'SHA-256 of the content',
    content        mediumblob  not null comment 'the file, encrypted with the borrower''s key',
    application_id binary(16)  null comment 'application it was handed in with; null until then',
    class_id       binary(16)  null comment 'class of the student who applied',
    uploaded_at    datetime(6) not null comment 'UTC',
    attached_at    datetime(6) null comment 'UTC',
    primary key (id),
    key idx_material_borrower (borrower_id, application_id),
    key idx_material_application (application_id)
) comment 'supporting documents (申请材料)';

create table applicant (
    borrower_id binary(16) not null comment 'account of the borrower',
    primary key (borrower_id)
) comment 'one row for each applicant, locked while an application is taken in, so that limits hold for two at once';

alter table loan_application
    add column product_kind varchar(32) null comment 'kind of the product',
    add column applied_on date null comment 'business date of the last submission',
    add column class_id binary(16) null comment 'class of a student, as on the day of submission';
update loan_application a join product p on p.id = a.product_id
set a.product_kind = p.kind, a.applied_on = date(date_add(a.submitted_at, interval 8 hour));
alter table loan_application
    modify column product_kind varchar(32) not null comment 'kind of the product',
    modify column applied_on date not null comment 'business date of the last submission',
    add key idx_loan_application_borrower (borrower_id, product_kind),
    add key idx_loan_application_class (class_id, id);
