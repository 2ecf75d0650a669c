-- What only pages and the interface show is read from the reading; no query asked for these.
alter table record drop column citizenship, drop column education, drop column party, drop column social_origin;
alter table record_case drop column stated_order;
