-- The truth of the system: sources, what they print, our reading of it, and every change of that reading.
-- Dates are EDTF text with the earliest and latest day that it allows; null bounds are open.

create table source (
    id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title       text not null,
    title_en    text,
    kind        text not null check (kind in ('BOOK', 'DATABASE', 'TRANSCRIPTION')),
    region      text,
    volume      text,
    place       text,
    publisher   text,
    published   text,
    compilers   text,
    licence     text,
    attribution text,
    url         text,
    contact     text,
    note        text,
    coverage    text,
    invented    boolean not null default false,
    created_at  timestamptz not null,
    version     integer not null default 0
);
comment on column source.invented is 'True for samples about people who never lived; every page says so.';

create sequence import_run_seq increment by 1;
create table import_run (
    id               bigint primary key,
    source_id        text not null references source,
    format           text not null,
    files            text not null,
    started_at       timestamptz not null,
    finished_at      timestamptz,
    state            text not null check (state in ('RUNNING', 'FINISHED', 'FAILED')),
    read_count       bigint not null default 0,
    new_count        bigint not null default 0,
    unchanged_count  bigint not null default 0,
    changed_count    bigint not null default 0,
    rejected_count   bigint not null default 0,
    missing_count    bigint not null default 0,
    software         text not null,
    vocabulary       text not null
);
comment on column import_run.missing_count is 'Entries of earlier runs that the file no longer holds; they are kept.';
create index import_run_source on import_run (source_id, id desc);

create sequence entry_seq increment by 500;
create table entry (
    id         bigint primary key,
    source_id  text not null references source,
    run_id     bigint references import_run,
    file       text not null,
    position   integer not null check (position > 0),
    page       text,
    entry_key  text,
    form       text not null,
    raw        text not null,
    sha256     bytea not null check (length(sha256) = 32),
    created_at timestamptz not null
);
comment on table entry is 'What a source prints, verbatim. Rows are only ever inserted.';
comment on column entry.entry_key is 'The identifier that the file itself gives to the entry, if any.';
create function entry_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'entry % is what a source printed: it may not be %', old.id, lower(tg_op) || 'd';
end $$;
create trigger entry_is_immutable before update or delete on entry
    for each row execute function entry_is_immutable();

create sequence record_seq increment by 500;
create table record (
    id                   bigint primary key,
    source_id            text not null references source,
    entry_id             bigint not null references entry,
    file                 text not null,
    position             integer not null check (position > 0),
    state                text not null check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'PUBLISHED', 'HIDDEN')),
    surname              text,
    given_name           text,
    patronymic           text,
    name_variants        text[] not null default '{}',
    sex                  char(1) check (sex in ('m', 'f')),
    birth_edtf           text,
    birth_earliest       date,
    birth_latest         date,
    birth_alternatives   text[] not null default '{}',
    birth_place          text,
    birth_region         text,
    nationality          text,
    citizenship          text,
    education            text,
    party                text,
    social_origin        text,
    profession           text,
    occupation           text,
    residence            text,
    residence_region     text,
    reading              jsonb not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    version              integer not null default 0
);
comment on table record is 'Our reading of one entry. A record is not a person: two books may tell of the same one.';
comment on column record.file is 'Where the entry stands in the newest edition of the file; entry.file and position say where it was first read.';
comment on column record.reading is 'Every field with its printed words, value, spans of the entry and origin; the spans of labels and of what was not understood.';
comment on column record.occupation is 'Coarse class of the profession, ours, not the source''s.';
create unique index record_entry on record (entry_id);
create index record_source_file on record (source_id, file, position);

create sequence record_case_seq increment by 500;
create table record_case (
    id                      bigint primary key,
    record_id               bigint not null references record on delete cascade,
    case_no                 smallint not null,
    role                    text not null check (role in ('MAIN', 'EARLIER', 'LATER')),
    arrest_edtf             text,
    arrest_earliest         date,
    arrest_latest           date,
    arrest_body             text,
    trial_edtf              text,
    trial_earliest          date,
    trial_latest            date,
    body                    text,
    body_code               text,
    body_type               text,
    region                  text,
    region_basis            text check (region_basis in ('BODY', 'RESIDENCE', 'SOURCE')),
    charge                  text,
    articles                text[] not null default '{}',
    sentence                text,
    sentence_kind           text,
    term_months             integer check (term_months >= 0),
    execution_edtf          text,
    execution_earliest      date,
    execution_latest        date,
    execution_place         text,
    burial_place            text,
    death_edtf              text,
    death_earliest          date,
    death_latest            date,
    death_place             text,
    rehabilitation_edtf     text,
    rehabilitation_earliest date,
    rehabilitation_latest   date,
    rehabilitation_body     text,
    rehabilitation_reason   text,
    stated_order            text,
    unique (record_id, case_no)
);
comment on column record_case.region is 'Unit of the regions vocabulary in which the case was decided; region_basis says from what it was taken.';

create sequence operation_claim_seq increment by 500;
create table operation_claim (
    id             bigint primary key,
    record_id      bigint not null references record on delete cascade,
    case_no        smallint not null,
    parent         text not null,
    line           text,
    level          text not null,
    parent_level   text not null,
    rule           text not null,
    rule_version   integer not null,
    evidence_field text,
    evidence       text,
    negative       boolean not null default false,
    best           boolean not null default false,
    asserted_by    text not null,
    note           text,
    message        jsonb not null default '{}'
);
comment on table operation_claim is 'Claims that a case belongs to an operation. Those of rules are recomputed when rules change, those of editors never.';
create index operation_claim_record on operation_claim (record_id, case_no);

create sequence record_flag_seq increment by 500;
create table record_flag (
    id        bigint primary key,
    record_id bigint not null references record on delete cascade,
    case_no   smallint not null,
    check_id  text not null,
    severity  text not null check (severity in ('ERROR', 'WARN', 'INFO')),
    fields    text[] not null default '{}',
    args      text[] not null default '{}'
);
create index record_flag_record on record_flag (record_id);
create index record_flag_check on record_flag (check_id);

create sequence revision_seq increment by 50;
create table revision (
    id         bigint primary key,
    record_id  bigint not null references record on delete cascade,
    no         integer not null check (no > 0),
    made_at    timestamptz not null,
    actor      text not null,
    reason     text not null,
    entry_from bigint references entry,
    entry_to   bigint references entry,
    before     jsonb not null,
    after      jsonb not null,
    unique (record_id, no)
);
comment on table revision is 'Every change of a record after it was first read, whole before and after.';

create sequence reject_seq increment by 50;
create table reject (
    id      bigint primary key,
    run_id  bigint not null references import_run,
    file    text not null,
    line    bigint not null,
    field   text,
    reason  text not null,
    raw     text not null
);
comment on table reject is 'What an import refused, verbatim, with the reason.';
create index reject_run on reject (run_id, file, line);

create table vocabulary_version (
    version   text primary key,
    loaded_at timestamptz not null,
    rows      jsonb not null
);
comment on table vocabulary_version is 'Which editions of the vocabularies have read the records: hash of the files and number of rows of each.';
