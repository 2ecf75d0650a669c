-- Judgements that two records speak of one human being, or do not. Records and entries stay as they are.

create sequence person_link_seq increment by 50;
create table person_link (
    id         bigint primary key,
    first_id   bigint not null references record,
    second_id  bigint not null references record,
    outcome    text not null check (outcome in ('SAME', 'SAME_OTHER_ARREST', 'OTHER')),
    reason     text,
    decided_by text not null,
    decided_at timestamptz not null,
    undone_by  text,
    undone_at  timestamptz,
    check (first_id < second_id),
    check ((undone_by is null) = (undone_at is null))
);
create unique index person_link_standing on person_link (first_id, second_id) where undone_at is null;
create index person_link_second on person_link (second_id);
comment on table person_link is 'Undone judgements are kept; a new one is a new row.';
