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
