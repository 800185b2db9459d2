alter table export_attempt add column request text default '{}' not null;
-- What the ERP calls the thing that a person has to confirm; empty if nothing.
alter table export_attempt add column question varchar(255) default '' not null;
-- The questions that a person has answered with yes, one a line.
alter table export_attempt add column confirmed text default '' not null;

create index export_attempt_key on export_attempt (export_key);
