-- With which rule, and on which day, it was last decided who may be living: people grow older while nothing else changes.

create table living_decided (
    years integer not null,
    day   date not null
);
comment on table living_decided is 'One row at most.';
