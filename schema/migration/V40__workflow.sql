-- The way of a record to the public: who worked on it, every move it made, and proposals that want a second person.

create table record_hand (
    record_id bigint not null references record,
    name      text not null,
    primary key (record_id, name)
);
comment on table record_hand is 'People who typed, compared or corrected a record; they do not review it.';
create index record_hand_name on record_hand (name);

create sequence record_move_seq increment by 50;
create table record_move (
    id          bigint primary key,
    record_id   bigint not null references record,
    made_at     timestamptz not null,
    actor       text not null,
    move        text not null,
    state_from  text not null,
    state_to    text not null,
    reason      text
);
comment on table record_move is 'Every change of a record''s state. Rows are only ever inserted.';
create index record_move_record on record_move (record_id, id);

create sequence record_proposal_seq increment by 50;
create table record_proposal (
    id          bigint primary key,
    record_id   bigint not null references record,
    kind        text not null check (kind in ('HIDE', 'SHOW_AGAIN', 'ANNOTATE')),
    reason      text not null,
    note_ru     text,
    note_en     text,
    proposed_by text not null,
    proposed_at timestamptz not null,
    outcome     text check (outcome in ('CONSENTED', 'REFUSED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    check ((outcome is null) = (decided_by is null)),
    check (outcome is distinct from 'CONSENTED' or decided_by <> proposed_by),
    check (kind <> 'ANNOTATE' or note_ru is not null or note_en is not null)
);
comment on table record_proposal is 'Hiding, showing again and annotating: proposed by one reviewer with a reason, done when another consents.';
comment on column record_proposal.note_ru is 'What the public reads beside the record, for an annotation.';
create unique index record_proposal_one_open on record_proposal (record_id, kind) where outcome is null;
create index record_state on record (state, source_id) where state <> 'PUBLISHED';
