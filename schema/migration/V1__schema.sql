-- The truth of the system: sources, what they print, our reading of it, and every change of that reading.
-- Dates are EDTF text with the earliest and latest day that it allows; null bounds are open.

create table source (
    id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title       text not null,
    titles      jsonb not null default '{}',
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
    abbreviations jsonb not null default '{}',
    separators  text[] not null default '{}',
    organ       text,
    invented    boolean not null default false,
    created_at  timestamptz not null,
    version     integer not null default 0
);
comment on column source.titles is 'The title in other languages, by the tag of the language.';
comment on column source.region is 'Unit of the regions vocabulary that the source is about, and that is meant where an entry names none.';
comment on column source.abbreviations is 'What each abbreviation of the source stands for, in full words, by the abbreviation.';
comment on column source.separators is 'What stands between its entries: blank, number, or a line of marks.';
comment on column source.organ is 'The organ that is meant where an entry does not name one in full.';
comment on column source.invented is 'True for samples about people who never lived; every page says so.';

create sequence descriptor_change_seq increment by 1;
create table descriptor_change (
    id        bigint primary key,
    source_id text not null references source,
    at        timestamptz not null,
    actor     text not null,
    was       text not null,
    becomes   text not null
);
create index descriptor_change_source on descriptor_change (source_id, id);
comment on table descriptor_change is 'What was changed in what those who read the entries of a source are told, a statement a line.';

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
    created_at timestamptz not null,
    stated_sha256 bytea check (length(stated_sha256) = 32),
    proposed_by text
);
comment on table entry is 'What a source prints, verbatim. Rows are only ever inserted.';
comment on column entry.proposed_by is 'Program that read the scan first, before a person corrected and sent the text; null if none did.';
comment on column entry.stated_sha256 is 'SHA-256 of what a structured file states beside the text; null if the text holds everything.';
comment on column entry.entry_key is 'The identifier that the file itself gives to the entry, if any.';
create index entry_text on entry using hash (sha256);
create index entry_run on entry (run_id);
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
    profession           text,
    occupation           text,
    residence            text,
    residence_region     text,
    reading              text not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    version              integer not null default 0,
    may_be_living        boolean not null default false,
    shown_by_decision    boolean not null default false,
    repeats              boolean not null default false,
    published_at         timestamptz,
    head_id              bigint references record,
    member               integer not null default 0 check (member >= 0),
    check (member = 0 or head_id is not null)
);
comment on table record is 'Our reading of one entry, or of one member of the family of which it tells. A record is not a person: two books may tell of the same one.';
comment on column record.head_id is 'Of a member of a family: the record of whom the entry names first. Null for everybody else.';
comment on column record.member is 'Number among those whom the head''s entry names beside the head, never given twice in one family; 0 for whoever has an entry of his own.';
comment on column record.file is 'Where the entry stands in the newest edition of the file; entry.file and position say where it was first read.';
comment on column record.reading is 'JSON: every field with the spans of its words in the text of the entry, its value, and its origin; what was not understood. Words that stand in the text are not repeated: a field is [path, from, to, ..., value], offsets in UTF-16 units.';
comment on column record.occupation is 'Coarse class of the profession, ours, not the source''s.';
comment on column record.repeats is 'The same text as an earlier published record, or judged to speak of the same person and arrest as one. Derived, see record.change.Repeats.';
create unique index record_entry on record (entry_id, member);
create index record_head on record (head_id) where head_id is not null;
create index record_source_file on record (source_id, file, position);

create table import_missing (
    run_id    bigint not null references import_run,
    record_id bigint not null references record on delete cascade,
    primary key (run_id, record_id)
);
comment on table import_missing is 'The records whose entries an import no longer found in its files; they are kept as they were.';

create function album_of(region text, day text, earliest date, latest date, type text, code text) returns text
    language sql immutable as $$
    select case when region is not null and earliest = latest and day ~ '^\d{4}-\d{2}-\d{2}$'
                then regexp_replace(region, '_C$', '') || '-' || day || case
                    when type = 'DVOIKA' and day between '1937-08-11' and '1938-11-17' then '-album'
                    when code = 'TROIKA_DALSTROI' then '-dalstroi'
                    when type in ('TROIKA_00447', 'SPECIAL_TROIKA', 'TROIKA_OGPU') and day >= '1929' then '-troika'
                end
           end
$$;

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
    region_basis            text check (region_basis in ('BODY', 'ARREST', 'RESIDENCE', 'BURIAL', 'SOURCE')),
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
    operation_parent        text,
    operation_parent_level  text,
    operation_line          text,
    operation_level         text,
    operation_conflict      boolean not null default false,
    procedure               text,
    outcome                 text,
    outcome_ground          text,
    album                   text collate "C" generated always as (
        album_of(region, trial_edtf, trial_earliest, trial_latest, body_type, body_code)) stored,
    unique (record_id, case_no)
);
create index record_case_album on record_case (album, record_id) where album is not null;
comment on column record_case.album is 'Cases of one region that the Commission, or a troika, decided on one day; a city that had no department of its own (MOS_C, LEN_C) is its oblast; null where body, whole day or region is not known.';
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
    reasons        jsonb not null default '[]'
);
comment on table operation_claim is 'Claims that a case belongs to an operation. Those of rules are recomputed when rules change, those of editors never.';
create index operation_claim_record on operation_claim (record_id, case_no);

create index record_case_album_national on record_case (album, record_id)
    where album is not null and operation_parent = 'NATIONAL';
create table album_line (
    album    text collate "C" not null,
    line     text not null,
    agreeing integer not null,
    told     integer not null check (agreeing between 1 and told),
    told_by  bigint[] not null,
    found_at timestamptz not null,
    ended_at timestamptz,
    primary key (album, found_at)
);
comment on table album_line is 'What an album tells of the line of those of it who show no sign of one, as found from time to time; rows are ended, never changed.';
comment on column album_line.told_by is 'Records whose own signs tell a line. Nobody of them has it told by the album.';
create unique index album_line_now on album_line (album) where ended_at is null;

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

-- Who may work here. Names are pseudonyms; no address of any kind (mail, network) is stored,
-- but for one to which a person wishes to be told by mail (mail_wish).

create sequence account_seq increment by 1;
create table account (
    id                  bigint primary key,
    name                text not null check (length(name) between 2 and 40),
    name_key            text not null unique,
    password_hash       text,
    password_changed_at timestamptz not null,
    one_time_until      timestamptz,
    external_key        text unique,
    second_secret       bytea check (length(second_secret) = 20),
    second_since        timestamptz,
    second_step         bigint not null default 0,
    active              boolean not null default true,
    created_at          timestamptz not null,
    version             integer not null default 0,
    check (password_hash is not null or external_key is not null),
    check (second_since is null or second_secret is not null)
);
comment on table account is 'A pseudonymous worker. Readers need no account.';
comment on column account.name_key is 'The name as compared at sign-in: compatibility-normalised and lower-case.';
comment on column account.password_hash is 'Argon2id with its parameters and salt; null if the account signs in elsewhere.';
comment on column account.one_time_until is 'Set while the password is a one-time one that somebody else knew: it opens only the page where it is replaced.';
comment on column account.second_secret is 'What an authenticator app makes codes of; counts since second_since. second_step is the last half minute whose code was used.';
comment on column account.external_key is 'SHA-256 of issuer and subject for accounts that sign in by OpenID Connect; neither is stored.';

create table account_role (
    account_id bigint not null references account on delete cascade,
    role       text not null check (role in ('VOLUNTEER', 'REVIEWER', 'ADMINISTRATOR')),
    primary key (account_id, role)
);

create table account_session (
    token_hash   text primary key,
    account_id   bigint not null references account on delete cascade,
    created_at   timestamptz not null,
    confirmed_at timestamptz not null,
    last_seen_at timestamptz not null
);
comment on table account_session is 'An open sign-in. Rows are deleted when it ends; no history of presence is kept.';
comment on column account_session.token_hash is 'Base64url of the SHA-256 of the cookie''s 256 random bits; the token itself is stored nowhere.';
create index account_session_account on account_session (account_id);

create sequence account_change_seq increment by 1;
create table account_change (
    id         bigint primary key,
    account_id bigint not null references account on delete cascade,
    made_at    timestamptz not null,
    actor      text not null,
    what       text not null,
    detail     text
);
comment on table account_change is 'Administrative acts: creation, roles, deactivation, replaced passwords. Not sign-ins.';
create index account_change_account on account_change (account_id, id desc);

create sequence account_proposal_seq increment by 1;
create table account_proposal (
    id          bigint primary key,
    kind        text not null check (kind in ('CREATE', 'ROLES', 'PASSWORD', 'ACTIVATE')),
    name        text not null,
    name_key    text not null,
    roles       text[] not null default '{}',
    proposed_by text not null,
    proposed_at timestamptz not null,
    outcome     text check (outcome in ('CONSENTED', 'REFUSED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    check ((outcome is null) = (decided_by is null)),
    check (outcome is distinct from 'CONSENTED' or decided_by <> proposed_by)
);
comment on table account_proposal is 'Acts on accounts that review or administer: wished by one administrator, done when another consents.';
create unique index account_proposal_one_open on account_proposal (name_key, kind) where outcome is null;

create table backup_run (
    id          bigint generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    folder      text not null,
    error       text
);
comment on table backup_run is 'Backups that services made by themselves; one without an end is under way, or was cut short.';

create table server_secret (
    name       text primary key,
    value      bytea not null,
    created_at timestamptz not null default now()
);
comment on table server_secret is 'Keys that the service made for itself; a restored backup may drop them, they are made anew.';

-- People who may be living are not shown to the public, whatever the state of their record.

comment on column record.may_be_living is 'Born within the years of the rule and no death known; set at import, at every edit and when the rule or the year changes.';
comment on column record.shown_by_decision is 'Two reviewers decided that the public may see it, whatever the rule says; then may_be_living is false.';
create index record_may_be_living on record (source_id) where may_be_living;

-- Hibernate Search's outbox: the changes that the index has yet to see, written in the transaction that made them, and
-- the agents that work them off. Names, columns and types are Hibernate Search's (8.2); its own checks on the two
-- enumerations are left out, so that a later version may add a value.

create table hsearch_outbox_event (
    id uuid primary key,
    entityname varchar(256) not null,
    entityid varchar(256) not null,
    entityidhash integer not null,
    payload bytea not null,
    retries integer not null,
    processafter timestamp(6) with time zone not null,
    status varchar(255) not null,
    tenantid varchar(255)
);

create index hsearch_outbox_event_due on hsearch_outbox_event (processafter);

create table hsearch_agent (
    id uuid primary key,
    type varchar(255) not null,
    name varchar(255) not null,
    expiration timestamp(6) with time zone not null,
    state varchar(255) not null,
    totalshardcount integer,
    assignedshardindex integer,
    payload bytea,
    tenantid varchar(255)
);

comment on column record_case.operation_line is 'Operation that the case counts in; null if only the parent is known, or two lines are equally well founded.';

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
    kind        text not null check (kind in ('HIDE', 'SHOW_AGAIN', 'SHOW_LIVING', 'LEAVE_TO_RULE', 'ANNOTATE', 'EDIT')),
    reason      text not null,
    notes       jsonb not null default '{}',
    edit        jsonb,
    proposed_by text not null,
    proposed_at timestamptz not null,
    outcome     text check (outcome in ('CONSENTED', 'REFUSED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    check ((outcome is null) = (decided_by is null)),
    check (outcome is distinct from 'CONSENTED' or decided_by <> proposed_by),
    check (kind <> 'ANNOTATE' or notes <> '{}'),
    check ((kind = 'EDIT') = (edit is not null))
);
comment on table record_proposal is 'Hiding, showing, showing again, annotating, and editing what is published: proposed by one reviewer with a reason, done when another consents.';
comment on column record_proposal.notes is 'What the public reads beside the record, for an annotation, by the tag of the language.';
comment on column record_proposal.edit is 'What was typed, undone or corrected, and what the fields said and would say.';
create unique index record_proposal_one_open on record_proposal (record_id, kind) where outcome is null;
create sequence run_proposal_seq increment by 50;
create table run_proposal (
    id          bigint primary key,
    run_id      bigint not null references import_run,
    kind        text not null check (kind in ('HIDE', 'SHOW_AGAIN')),
    reason      text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    outcome     text check (outcome in ('CONSENTED', 'REFUSED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    check ((outcome is null) = (decided_by is null)),
    check (outcome is distinct from 'CONSENTED' or decided_by <> proposed_by)
);
comment on table run_proposal is 'Hiding all records of an import, or showing them again: proposed by one person with a reason, done when another consents.';
create unique index run_proposal_one_open on run_proposal (run_id) where outcome is null;
create sequence source_proposal_seq increment by 50;
create table source_proposal (
    id          bigint primary key,
    source_id   text not null references source,
    changes     jsonb not null check (changes <> '[]'),
    proposed_by text not null,
    proposed_at timestamptz not null,
    outcome     text check (outcome in ('CONSENTED', 'REFUSED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    check ((outcome is null) = (decided_by is null)),
    check (outcome is distinct from 'CONSENTED' or decided_by <> proposed_by)
);
comment on table source_proposal is 'What the public reads about a book of which records are published: changed by one person, done when another consents.';
comment on column source_proposal.changes is 'Each with its field, what it says and what it would say.';
create unique index source_proposal_one_open on source_proposal (source_id) where outcome is null;
create index record_state on record (state, source_id) where state <> 'PUBLISHED';

-- How a page becomes records: pages with or without an image, what each volunteer types of them, and how two typings were settled.

create table source_work (
    source_id    text primary key references source,
    form         text not null,
    double_entry boolean not null default false,
    printed_in   text
);
comment on table source_work is 'How a source is worked on; sources without a row are not transcribed here.';
comment on column source_work.form is 'Form of parse that reads its entries.';
comment on column source_work.printed_in is 'Languages of its print as the program that reads scans calls them, joined by +; null for those of the operator.';
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

create table prereading (
    page_id    bigint primary key references page on delete cascade,
    image      text not null,
    state      text not null default 'WAITING' check (state in ('WAITING', 'READ', 'FAILED')),
    tries      smallint not null default 0,
    queued_at  timestamptz not null default now(),
    done_at    timestamptz,
    program    text,
    recognised jsonb
);
comment on table prereading is 'What a machine has read, or is to read, on the image of a page. Derived: no backup holds it.';
create index prereading_waiting on prereading (queued_at, page_id) where state = 'WAITING';
create function page_waits_for_reading() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.image is not distinct from old.image then
        return null;
    end if;
    delete from prereading where page_id = new.id;
    if new.image is not null then
        insert into prereading (page_id, image) values (new.id, new.image);
    end if;
    return null;
end $$;
create trigger page_waits_for_reading after insert or update of image on page
    for each row execute function page_waits_for_reading();

create sequence page_claim_seq increment by 50;
create table page_claim (
    id          bigint primary key,
    page_id     bigint not null references page,
    name        text not null,
    since       timestamptz not null,
    finished_at timestamptz,
    unique (page_id, name)
);
comment on table page_claim is 'Who types a page, since when, and when they said that it is done. A claim left for long holds nobody off.';

create sequence page_note_seq increment by 50;
create table page_note (
    id         bigint primary key,
    page_id    bigint not null references page on delete cascade,
    author     text not null,
    written_at timestamptz not null,
    words      text not null,
    settled_by text,
    settled_at timestamptz,
    check ((settled_by is null) = (settled_at is null))
);
comment on table page_note is 'What people who work on a page remark or ask, until somebody says that it is settled.';
create index page_note_page on page_note (page_id, id);

create table mail_wish (
    name       text primary key,
    address    text not null,
    language   text not null,
    code_hash  text,
    asked_at   timestamptz not null,
    told_until timestamptz,
    sent_at    timestamptz
);
comment on table mail_wish is 'Who wishes to be told by mail what happened to their work. Deleted when they no longer do.';
comment on column mail_wish.code_hash is 'SHA-256 of the code that was sent to the address; null when it came back.';
comment on column mail_wish.told_until is 'Up to when all was told; null while the address is not confirmed.';

create sequence begun_form_seq increment by 50;
create table begun_form (
    id       bigint primary key,
    author   text not null,
    kind     text not null check (kind in ('PAGE_TEXT', 'RECORD_EDIT', 'RECORD_TEXT')),
    about    bigint not null,
    fields   jsonb not null,
    given_up boolean not null default false,
    saved_at timestamptz not null,
    version  integer not null default 0
);
comment on table begun_form is 'What a person has typed into a form and not sent. Several of one form were typed in several windows.';
comment on column begun_form.about is 'Id of the page (PAGE_TEXT) or the record (RECORD_EDIT, RECORD_TEXT).';
create index begun_form_author on begun_form (author, kind, about);

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
    proposed_by text,
    counterpart_id bigint references draft,
    returned   text,
    created_at timestamptz not null,
    saved_at   timestamptz not null,
    version    integer not null default 0
);
comment on column draft.counterpart_id is 'The other typing of the same entry where a person said which it is; else the likest one is.';
comment on column draft.returned is 'Why whoever compared two typings gave this one back, null if nobody did.';
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

-- What readers without an account say of a record, and what they were answered.

create sequence correction_seq increment by 50;
create table correction (
    id          bigint primary key,
    record_id   bigint not null references record,
    field       text,
    message     text not null check (length(message) between 1 and 4000),
    document    text,
    token_hash  text not null unique,
    sent_at     timestamptz not null,
    set_aside   boolean not null default false,
    outcome     text check (outcome in ('ACCEPTED', 'PARTLY', 'DECLINED')),
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((outcome is null) = (answer is null))
);
comment on column correction.document is 'Name of our own copy of an image under scans/ of the data directory.';
comment on column correction.token_hash is 'SHA-256 of the word in the address under which the sender reads the answer.';
create index correction_open on correction (sent_at) where outcome is null;
create index correction_record on correction (record_id);

create table correction_contact (
    correction_id bigint primary key references correction on delete cascade,
    contact       text not null check (length(contact) <= 200)
);
comment on table correction_contact is 'How to reach a sender who wished it: kept apart, and deleted with the answer.';

-- What people who are meant, or their heirs, ask without an account: to be shown, or to be hidden. Deleted some time after the answer.

create sequence showing_request_seq increment by 50;
create table showing_request (
    id          bigint primary key,
    record_id   bigint references record,
    wish        text not null check (wish in ('HIDE', 'SHOW')),
    standing    text not null check (standing in ('SELF', 'HEIR', 'OTHER')),
    person      text not null check (person <> ''),
    years       text check (length(years) <= 200),
    message     text check (length(message) <= 4000),
    contact     text check (length(contact) <= 200),
    token_hash  text not null unique,
    sent_at     timestamptz not null,
    set_aside   boolean not null default false,
    outcome     text check (outcome in ('GRANTED', 'DECLINED')),
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((outcome is null) = (answer is null)),
    check ((outcome is null) = (answered_at is null))
);
comment on column showing_request.record_id is 'From whose page it came, or whom a reviewer takes to be meant; null while none is.';
comment on column showing_request.token_hash is 'SHA-256 of the word in the address under which the sender reads the answer.';
create index showing_request_open on showing_request (sent_at) where outcome is null;

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
    stands       boolean not null,
    consented_by text,
    consented_at timestamptz,
    undo_wished_by text,
    undo_wished_at timestamptz,
    undone_by  text,
    undone_at  timestamptz,
    check (first_id < second_id),
    check ((consented_by is null) = (consented_at is null)),
    check (consented_by is null or stands and consented_by <> decided_by),
    check ((undo_wished_by is null) = (undo_wished_at is null)),
    check (undo_wished_by is null or stands),
    check ((undone_by is null) = (undone_at is null))
);
create unique index person_link_standing on person_link (first_id, second_id) where undone_at is null and stands;
create unique index person_link_waiting on person_link (first_id, second_id) where undone_at is null and not stands;
create index person_link_second on person_link (second_id);
comment on table person_link is 'Undone judgements are kept; a new one is a new row.';
comment on column person_link.stands is 'Of two published records it stands only when another has consented, for it decides how many persons are counted.';

-- With which rule, and on which day, it was last decided who may be living: people grow older while nothing else changes.

create table living_decided (
    years integer not null,
    day   date not null
);
comment on table living_decided is 'One row at most.';

-- Records that the public could see and may not see any more, for as long as the search index may still hold them. The index
-- follows the database a little later; every search leaves these records out meanwhile, so that what is hidden is hidden when
-- its transaction commits.

create table record_withdrawn (
    record_id bigint primary key references record on delete cascade,
    ticket    bigint not null unique generated always as identity
);
comment on column record_withdrawn.ticket is 'A record that is withdrawn once more gets a new one, so that nobody takes away a row that is not the one he looked at.';

-- Records that the public could see once and may not see any more: catalogues that have taken them are told so, for ever.

create table record_gone (
    record_id bigint primary key,
    source_id text not null,
    since     timestamptz not null
);
comment on table record_gone is 'Nothing of the record but that it is gone; its id refers to no row, so as to outlive it.';
create index record_gone_since on record_gone (since, record_id);
create index record_changed on record (updated_at, id);

-- When the public could see it first: kept when it is hidden and shown again, so that nobody is told of it twice.
create function note_publication() returns trigger language plpgsql as $$
begin
    new.published_at := now();
    return new;
end $$;

create trigger record_publication before insert or update of state, may_be_living on record for each row
    when (new.state = 'PUBLISHED' and not new.may_be_living and new.published_at is null)
    execute function note_publication();

-- By the database itself: whoever changes the row, an editor, the daily rule or a statement typed by hand.
create function note_withdrawal() returns trigger language plpgsql as $$
begin
    if new.state = 'PUBLISHED' and not new.may_be_living then
        delete from record_withdrawn where record_id = new.id;
        delete from record_gone where record_id = new.id;
    else
        insert into record_withdrawn (record_id) values (new.id)
        on conflict (record_id) do update set ticket = default;
        insert into record_gone (record_id, source_id, since) values (new.id, new.source_id, now())
        on conflict (record_id) do update set since = excluded.since;
    end if;
    return null;
end $$;

create trigger record_withdrawal after update of state, may_be_living on record for each row
    when ((old.state = 'PUBLISHED' and not old.may_be_living) <> (new.state = 'PUBLISHED' and not new.may_be_living))
    execute function note_withdrawal();

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

create table index_due (
    first_id  bigint primary key,
    last_id   bigint not null check (last_id >= first_id),
    stored_by xid8 not null,
    since     timestamptz not null default now()
);
comment on table index_due is 'Records that a load has stored and whose documents it has yet to write, a row for many.';
comment on column index_due.stored_by is 'The transaction that stored them.';

create function note_followed_load() returns trigger language plpgsql as $$
begin
    if exists (select 1 from index_rollover) then
        insert into index_followed select r.id from gone join record r on r.id between gone.first_id and gone.last_id
        on conflict do nothing;
    end if;
    return null;
end $$;

create trigger followed after delete on index_due
    referencing old table as gone for each statement execute function note_followed_load();

create table index_doubt (
    since timestamptz not null default now()
);
comment on table index_doubt is 'A row: the index was lost, or is known to lack changes, and must be made anew.';

-- What pages said on a day, for whoever cites them: the question and its numbers, no text of any entry.

create table snapshot (
    id          text primary key check (id ~ '^[0-9a-v]{16}$'),
    kind        text not null,
    address     text not null,
    run         bigint not null,
    run_at      timestamptz,
    taken_at    timestamptz not null,
    answer      jsonb not null,
    fingerprint bytea not null unique check (length(fingerprint) = 32)
);
comment on table snapshot is 'Rows are only ever inserted. What is hidden later is counted when one is shown, and not named.';
comment on column snapshot.run is 'Number of the last import that was finished then, 0 if there was none; run_at is when.';
comment on column snapshot.fingerprint is 'SHA-256 of address, run and answer: the same question with the same answer is kept once.';

-- The seal: a log of what the public could see, as a Merkle tree (RFC 9162), by which readers can prove what was shown and `verify`
-- finds what was altered behind the software's back. A leaf holds no content, only a salted hash of it.

create table seal_due (
    no        bigint primary key generated always as identity,
    record_id bigint not null
);
comment on table seal_due is 'Records of which something waits to be sealed, noted in the transaction that made it so. A record may be noted twice.';

create table seal_leaf (
    no         bigint primary key check (no >= 0),
    record_id  bigint not null,
    kind       text not null check (kind in ('RECORD', 'REVISION', 'WITHDRAWN')),
    revision   integer not null,
    day        date not null,
    commitment bytea check (length(commitment) = 32),
    secret     bytea check (length(secret) = 16),
    marks      bytea,
    check ((kind = 'WITHDRAWN') = (commitment is null))
);
create index seal_leaf_record on seal_leaf (record_id, no);
comment on table seal_leaf is 'Its record_id refers to no row, so as to outlive it. Nothing of a leaf changes but that its secret and marks may be deleted.';
comment on column seal_leaf.secret is 'What its salt is drawn from; without it nobody can prove what the leaf is of.';
comment on column seal_leaf.marks is 'By which verify names what was altered.';

create table seal_tile (
    level  smallint not null,
    no     bigint not null,
    hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, no)
);
comment on table seal_tile is 'Hashes of the tree, 256 to a row: of level 0 of leaves, of the next of whole rows of the level below.';

create table seal_head (
    size    bigint primary key check (size > 0),
    root    bytea not null check (length(root) = 32),
    made_at timestamptz not null
);

create function note_seal_of_new() returns trigger language plpgsql as $$
begin
    insert into seal_due (record_id) select id from fresh where state = 'PUBLISHED' and not may_be_living;
    return null;
end $$;
create trigger record_seal after insert on record
    referencing new table as fresh for each statement execute function note_seal_of_new();

create function note_seal_of_record() returns trigger language plpgsql as $$
begin
    insert into seal_due (record_id) values (new.id);
    return null;
end $$;
create trigger record_seal_again after update of state, may_be_living on record for each row
    when ((old.state = 'PUBLISHED' and not old.may_be_living) <> (new.state = 'PUBLISHED' and not new.may_be_living))
    execute function note_seal_of_record();

create function note_seal_of_revision() returns trigger language plpgsql as $$
begin
    insert into seal_due (record_id) select distinct record_id from fresh;
    return null;
end $$;
create trigger revision_seal after insert on revision
    referencing new table as fresh for each statement execute function note_seal_of_revision();

-- History is only added to, whoever asks for something else.

create function only_added_to() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to: a row may not be %', tg_table_name, lower(tg_op) || 'd';
end $$;
create trigger revision_is_history before update or delete on revision
    for each row execute function only_added_to();
create trigger record_move_is_history before update or delete on record_move
    for each row execute function only_added_to();
create trigger seal_head_is_history before update or delete on seal_head
    for each row execute function only_added_to();
create trigger seal_leaf_stays before delete on seal_leaf
    for each row execute function only_added_to();
create trigger seal_leaf_is_history before update on seal_leaf for each row
    when ((old.no, old.record_id, old.kind, old.revision, old.day, old.commitment)
            is distinct from (new.no, new.record_id, new.kind, new.revision, new.day, new.commitment)
        or (new.secret is not null and new.secret is distinct from old.secret)
        or (new.marks is not null and new.marks is distinct from old.marks))
    execute function only_added_to();
create trigger seal_tile_stays before delete on seal_tile
    for each row execute function only_added_to();
create trigger seal_tile_grows before update on seal_tile for each row
    when (old.level <> new.level or old.no <> new.no
        or substring(new.hashes for length(old.hashes)) is distinct from old.hashes)
    execute function only_added_to();
create trigger entry_is_not_emptied before truncate on entry execute function only_added_to();
create trigger revision_is_not_emptied before truncate on revision execute function only_added_to();
create trigger record_move_is_not_emptied before truncate on record_move execute function only_added_to();
create trigger seal_head_is_not_emptied before truncate on seal_head execute function only_added_to();
create trigger seal_leaf_is_not_emptied before truncate on seal_leaf execute function only_added_to();
create trigger seal_tile_is_not_emptied before truncate on seal_tile execute function only_added_to();

-- The service's role changes rows and no table, so that it cannot take these triggers away either. Where it makes the migrations
-- itself, it owns the tables, and only the triggers stand.

do $$
declare
    role text := '${service}';
begin
    if role in ('', current_user) then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), role);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), role);
    execute format('grant usage, select, update on all sequences in schema %I to %I', current_schema(), role);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I', current_schema(), role);
    execute format('alter default privileges in schema %I grant usage, select, update on sequences to %I', current_schema(), role);
    execute format('revoke update, delete on entry, revision, record_move, seal_leaf, seal_head, snapshot from %I', role);
    execute format('revoke delete on seal_tile from %I', role);
    if to_regclass('flyway_schema_history') is not null then
        execute format('revoke insert, update, delete on flyway_schema_history from %I', role);
    end if;
    if current_setting('server_version_num')::int >= 170000 then
        execute format('grant maintain on album_line to %I', role);
    end if;
end $$;
