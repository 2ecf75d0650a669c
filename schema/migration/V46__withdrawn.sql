-- Records that the public could see and may not see any more, for as long as the search index may still hold them. The index
-- follows the database a little later; every search leaves these records out meanwhile, so that what is hidden is hidden when
-- its transaction commits.

create table record_withdrawn (
    record_id bigint primary key references record on delete cascade,
    ticket    bigint not null unique generated always as identity
);
comment on column record_withdrawn.ticket is 'A record that is withdrawn once more gets a new one, so that nobody takes away a row that is not the one he looked at.';

-- By the database itself: whoever changes the row, an editor, the daily rule or a statement typed by hand.
create function note_withdrawal() returns trigger language plpgsql as $$
begin
    if new.state = 'PUBLISHED' and not new.may_be_living then
        delete from record_withdrawn where record_id = new.id;
    else
        insert into record_withdrawn (record_id) values (new.id)
        on conflict (record_id) do update set ticket = default;
    end if;
    return null;
end $$;

create trigger record_withdrawal after update of state, may_be_living on record for each row
    when ((old.state = 'PUBLISHED' and not old.may_be_living) <> (new.state = 'PUBLISHED' and not new.may_be_living))
    execute function note_withdrawal();

-- What was hidden a moment before this version came.
insert into record_withdrawn (record_id)
select r.id from record r
where not (r.state = 'PUBLISHED' and not r.may_be_living)
  and r.id::text in (select entityid from hsearch_outbox_event);
