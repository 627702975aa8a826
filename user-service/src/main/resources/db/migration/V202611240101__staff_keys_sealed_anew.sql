-- A signing key never changes; how it is sealed does, when the key of the table is replaced.
drop trigger staff_signing_key_stays;

delimiter //
create trigger staff_signing_key_stays before update on staff_signing_key for each row
begin
    if not (new.id = old.id and new.account_id = old.account_id and new.institution_id = old.institution_id
        and new.public_key = old.public_key and new.created_at = old.created_at) then
        signal sqlstate '45000' set message_text = 'a signing key is never changed';
    end if;
end//
delimiter ;
