-- Which of the connected ERPs items go to: one row. Every attempt refers to it, so the database itself keeps it from being
-- changed once an export was begun.
create table erp (
    connection varchar(60) not null primary key,
    since      timestamp with time zone not null,
    only_one   boolean     default true not null unique check (only_one)
);

create table export_attempt (
    connection  varchar(60)   not null references erp (connection),
    -- Refers to no item: it is written in a transaction of its own while the one around it may hold the item's row, and would wait for it.
    item_id     varchar(36)   not null,
    -- The commitment whose documents are exported one at a time, or the item itself.
    family      varchar(36)   not null,
    attempt     integer       not null,
    revision    integer       not null,
    export_key  varchar(36)   not null,
    outcome     varchar(20)   not null,
    message     varchar(32000) not null,
    erp_id      varchar(120)  not null,
    started_at  timestamp with time zone not null,
    answered_at timestamp with time zone,
    request     text          not null,
    -- What the ERP calls the thing that a person has to confirm; empty if nothing.
    question    varchar(255)  default '' not null,
    -- The questions that a person has answered with yes, one a line.
    confirmed   text          not null,
    primary key (item_id, attempt)
);

create index export_attempt_key on export_attempt (export_key);
create index export_attempt_family on export_attempt (family, started_at);

-- The refresh tokens of ERPs that sign in by OAuth 2 and replace the token at each renewal.
create table refresh_token (
    connection varchar(60) not null primary key,
    -- Encrypted; the key is a setting.
    token      text        not null,
    -- The SHA-256 of the token that an administrator set: another one is another sign-in, and replaces the row's.
    origin     varchar(64) not null,
    renewed_at timestamp with time zone not null
);
