create table export_attempt (
    item_id     varchar(36)   not null,
    attempt     integer       not null,
    revision    integer       not null,
    export_key  varchar(36)   not null,
    outcome     varchar(20)   not null,
    message     varchar(4000) not null,
    erp_id      varchar(120)  not null,
    started_at  timestamp with time zone not null,
    answered_at timestamp with time zone,
    primary key (item_id, attempt)
);
