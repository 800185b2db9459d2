-- Which of the connected ERPs items go to: one row. Every attempt refers to it, so the database itself keeps it from being
-- changed once an export was begun.
create table erp (
    connection varchar(60) not null primary key,
    since      timestamp with time zone not null,
    only_one   boolean     default true not null unique check (only_one)
);

-- What was exported so far says in its request where it went: {"connection":"<where>",...
insert into erp (connection, since)
    select substring(request from 16 for position('"' in substring(request from 16)) - 1), started_at
    from export_attempt order by started_at desc fetch first 1 rows only;

alter table export_attempt add column connection varchar(60);
update export_attempt set connection = (select connection from erp);
alter table export_attempt alter column connection set not null;
alter table export_attempt add constraint export_attempt_erp foreign key (connection) references erp (connection);
