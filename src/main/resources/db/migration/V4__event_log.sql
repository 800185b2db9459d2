-- Append-only. It refers to no other table, so that an event outlives what it tells of.
create table event_log (
    id        bigint generated always as identity primary key,
    at        timestamp with time zone not null,
    who       varchar(64)   not null,
    subject   varchar(60)   not null,
    action    varchar(80)   not null,
    step      varchar(120)  not null,
    step_from varchar(200)  not null,
    step_to   varchar(200)  not null,
    reason    varchar(4000) not null,
    changes   text          not null,
    detail    text          not null
);

create index event_subject on event_log (subject, id);
