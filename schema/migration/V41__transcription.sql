-- How a page becomes records: pages with or without an image, what each volunteer types of them, and how two typings were settled.

create table source_work (
    source_id    text primary key references source,
    form         text not null,
    double_entry boolean not null default false
);
comment on table source_work is 'How a source is worked on; sources without a row are not transcribed here.';
comment on column source_work.form is 'Form of parse that reads its entries.';
comment on column source_work.double_entry is 'Two volunteers key each page without seeing each other.';

create table source_person (
    source_id text not null references source,
    name      text not null,
    primary key (source_id, name)
);
comment on table source_person is 'Who works on a source. While nobody is named, every volunteer may.';

create sequence page_seq increment by 50;
create table page (
    id        bigint primary key,
    source_id text not null references source,
    label     text not null,
    position  integer not null check (position > 0),
    image     text,
    width     integer,
    height    integer,
    added_by  text not null,
    added_at  timestamptz not null,
    unique (source_id, position)
);
comment on column page.label is 'The page as the book numbers it.';
comment on column page.image is 'Name of our own copy under scans/ of the data directory, null if it is typed from paper.';

create sequence draft_seq increment by 50;
create table draft (
    id         bigint primary key,
    page_id    bigint not null references page,
    position   integer not null check (position > 0),
    author     text not null,
    state      text not null check (state in ('OPEN', 'HANDED_IN', 'ENTERED', 'DISCARDED')),
    raw        text not null,
    reading    jsonb not null,
    marks      jsonb not null default '{}',
    note       text,
    record_id  bigint references record,
    created_at timestamptz not null,
    saved_at   timestamptz not null,
    version    integer not null default 0
);
comment on table draft is 'One entry as one volunteer types it. Handed in: waits for the other typing. Entered: a record was made of it.';
comment on column draft.marks is 'What the volunteer said of fields: illegible or doubtful.';
create unique index draft_once on draft (page_id, position, author) where state <> 'DISCARDED';
create index draft_author on draft (author, state);
create index draft_record on draft (record_id);

create sequence settlement_seq increment by 50;
create table settlement (
    id         bigint primary key,
    first_id   bigint not null unique references draft,
    second_id  bigint not null unique references draft,
    settled_by text not null,
    settled_at timestamptz not null,
    record_id  bigint not null references record
);
create table settlement_field (
    settlement_id bigint not null references settlement,
    field         text not null,
    case_no       smallint not null,
    first         text,
    second        text,
    decided       text,
    agreed        boolean not null,
    primary key (settlement_id, field, case_no)
);
comment on table settlement_field is 'Every field that at least one of two typings filled, with what was decided; agreement rates are counted here.';
