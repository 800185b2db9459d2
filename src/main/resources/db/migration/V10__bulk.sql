-- One verb for many items. The items are noted when they are chosen, as the person saw them; each one's outcome is written in the
-- transaction that does it, so no item is done twice, whatever breaks off.
create table bulk_run (
    id           bigint generated always as identity primary key,
    verb         varchar(20)   not null,
    item_type    varchar(40)   not null,
    state        varchar(20)   not null,
    asked_by     varchar(64)   not null,
    chosen_at    timestamp with time zone not null,
    started_at   timestamp with time zone,
    ended_at     timestamp with time zone,
    reason       varchar(2000) default '' not null,
    extra_fields text          default '{}' not null
);

create index bulk_run_state on bulk_run (state, id);
-- A person's page and lists name their latest runs.
create index bulk_run_asked_by on bulk_run (asked_by, started_at);

create table bulk_item (
    run      bigint        not null references bulk_run (id),
    position integer       not null,
    item_id  varchar(36)   not null references item (id),
    number   varchar(60)   not null,
    version  bigint        not null,
    amount   decimal(24, 6),
    currency varchar(3)    default '' not null,
    outcome  varchar(20)   not null,
    message  varchar(32000) default '' not null,
    primary key (run, position)
);

create index bulk_item_outcome on bulk_item (run, outcome, position);
