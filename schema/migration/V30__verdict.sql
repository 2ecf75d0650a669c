-- What each case counts as, drawn from all its claims by the rules of attribution.
alter table record_case
    add column operation_parent       text,
    add column operation_parent_level text,
    add column operation_line         text,
    add column operation_level        text,
    add column operation_conflict     boolean not null default false;
comment on column record_case.operation_line is 'Operation that the case counts in; null if only the parent is known, or two lines are equally well founded.';

-- The parts of a claim's explanation have an order, which the keys of a JSON object do not keep.
alter table operation_claim drop column message;
alter table operation_claim add column reasons jsonb not null default '[]';
