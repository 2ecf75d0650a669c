-- A rebuild of the index that is under way, and what the outbox has meanwhile written to the index that is not yet read. If the
-- rebuild ends in any other way than by taking its place, even by kill -9, those changes are written to the old index again.

create table index_rollover (
    old   text not null,
    fresh text not null
);
create unique index index_rollover_one on index_rollover ((true));
comment on table index_rollover is 'The two indexes of a rebuild that has not ended, one of which has to go; one row or none.';

create table index_followed (
    record_id bigint primary key
);
comment on table index_followed is 'Records whose change has left the outbox since that rebuild began.';

create function note_followed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from index_rollover) then
        insert into index_followed select distinct entityid::bigint from gone on conflict do nothing;
    end if;
    return null;
end $$;

create trigger followed after delete on hsearch_outbox_event
    referencing old table as gone for each statement execute function note_followed();

create table index_doubt (
    since timestamptz not null default now()
);
comment on table index_doubt is 'A row: the index was lost, or is known to lack changes, and must be made anew.';
