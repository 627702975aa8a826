-- Answers, parked facts and changes hold what people typed or were told: from here on they are sealed. What stands in the clear is
-- dropped; no installation was in use before. Parked facts are no copies: the upgrade refuses to begin while there are any, replay them.
alter table feed_parked add constraint ck_feed_parked_replay_them_first check (reader = '');
alter table feed_parked drop constraint ck_feed_parked_replay_them_first;
delete from change_request;
delete from idempotency_key;
alter table idempotency_key
    modify column body_hash binary(32) not null comment 'keyed hash of the request body as understood',
    modify column answer mediumblob null comment 'JSON of the first answer, encrypted with the key of the borrower who asked, else of this table; the row id of the seal is owner',
    add key idx_idempotency_key_owner (owner);

alter table feed_parked
    modify column fact mediumblob not null comment 'the fact as it came, JSON, encrypted with the key of this table',
    modify column error varbinary(4096) not null comment 'why, of the last try, encrypted with the key of this table';

alter table change_request
    modify column payload mediumblob not null comment 'the change, JSON, encrypted with the key of this table',
    modify column reason varbinary(2100) not null comment 'why, in the words of the proposer, encrypted',
    modify column decision_note varbinary(2100) null comment 'why it was rejected, encrypted';

alter table data_key
    add key idx_data_key_kek (kek_id);
