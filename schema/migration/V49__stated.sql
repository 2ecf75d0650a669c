-- A table may correct its columns and leave the printed text as it is: that is a change too.

alter table entry add column stated_sha256 bytea check (length(stated_sha256) = 32);
comment on column entry.stated_sha256 is 'SHA-256 of what a structured file states beside the text; null if the text holds everything.';
