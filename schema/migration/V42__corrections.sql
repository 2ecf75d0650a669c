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
