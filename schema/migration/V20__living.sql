-- People who may be living are not shown to the public, whatever the state of their record.

alter table record add column may_be_living boolean not null default false;
comment on column record.may_be_living is 'Born within the years of the rule and no death known; set at import, at every edit and when the rule or the year changes.';
create index record_may_be_living on record (source_id) where may_be_living;
