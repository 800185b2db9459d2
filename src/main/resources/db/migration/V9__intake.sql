-- Asking the ERP for records. While a run is under way it bears its kind in running_kind, so one kind runs once at a time.
create table sync_run (
    id           bigint generated always as identity primary key,
    kind         varchar(20)   not null,
    running_kind varchar(20),
    state        varchar(20)   not null,
    started_by   varchar(64)   not null,
    started_at   timestamp with time zone not null,
    ended_at     timestamp with time zone,
    message      varchar(32000) default '' not null,
    added        integer       default 0 not null,
    changed      integer       default 0 not null,
    gone         integer       default 0 not null,
    constraint sync_run_at_a_time unique (running_kind)
);

create index sync_run_last on sync_run (kind, id);
