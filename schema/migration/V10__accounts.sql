-- Who may work here. Names are pseudonyms; no address of any kind (mail, network) is stored.

create sequence account_seq increment by 1;
create table account (
    id                  bigint primary key,
    name                text not null check (length(name) between 2 and 40),
    name_key            text not null unique,
    password_hash       text,
    password_changed_at timestamptz not null,
    one_time_until      timestamptz,
    external_key        text unique,
    active              boolean not null default true,
    created_at          timestamptz not null,
    version             integer not null default 0,
    check (password_hash is not null or external_key is not null)
);
comment on table account is 'A pseudonymous worker. Readers need no account.';
comment on column account.name_key is 'The name as compared at sign-in: compatibility-normalised and lower-case.';
comment on column account.password_hash is 'Argon2id with its parameters and salt; null if the account signs in elsewhere.';
comment on column account.one_time_until is 'Set while the password is a one-time one that somebody else knew: it opens only the page where it is replaced.';
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

create table server_secret (
    name       text primary key,
    value      bytea not null,
    created_at timestamptz not null default now()
);
comment on table server_secret is 'Keys that the service made for itself; a restored backup may drop them, they are made anew.';
