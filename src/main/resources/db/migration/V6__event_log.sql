-- Append-only. It refers to no other table, so that an event outlives what it tells of.
create table event_log (
    id        bigint generated always as identity primary key,
    at        timestamp with time zone not null,
    who       varchar(64)   not null,
    -- A user's id may have 64 characters, and "person:" goes before it.
    subject   varchar(80)   not null,
    action    varchar(80)   not null,
    step      varchar(4000)  not null,
    step_from varchar(4000)  not null,
    step_to   varchar(4000)  not null,
    reason    varchar(32000) not null,
    changes   text          not null,
    detail    text          not null,
    -- What the overview adds up: an event of an item bears what it is of, and how long an answer or an export took, so that nothing
    -- has to be joined or looked for afterwards.
    item_type    varchar(40) default '' not null,
    item_project varchar(60) default '' not null,
    -- Milliseconds from the send to its answer, or from the accept to the end of the export; null for all else.
    took         bigint
);

create index event_subject on event_log (subject, id);
create index event_figures on event_log (action, at, item_type, item_project, took);

-- The log is narrowed by who did it, by what was done, and by when; each reads only what it shows.
create index event_who on event_log (who, id);
create index event_action on event_log (action, id);
create index event_at on event_log (at);
