alter table loan
    add column subsidised_until     date null comment 'first day whose interest the borrower bears; null: no subsidy',
    add column interest_only_months int  not null default 0 comment 'instalments after it that carry no principal';
