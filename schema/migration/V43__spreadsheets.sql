-- Spreadsheets of volunteers: what was uploaded, how its columns were matched, and the import that came of it.

create sequence sheet_seq increment by 50;
create table sheet (
    id          bigint primary key,
    source_id   text not null references source,
    name        text not null,
    content     jsonb not null,
    targets     jsonb not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    run_id      bigint references import_run
);
comment on column sheet.run_id is 'The import that took it in; null while it is only being tried.';
create index sheet_source on sheet (source_id, id desc);

create table sheet_match (
    source_id text not null references source,
    header    text not null,
    target    text not null,
    primary key (source_id, header)
);
comment on table sheet_match is 'How the columns of a source''s spreadsheets were matched the last time.';
