-- What somebody is to be told. Notices of one recipient and kind that leave together share a message id.
create table notice (
    id         bigint        generated always as identity primary key,
    kind       varchar(30)   not null,
    recipient  varchar(64)   not null,
    item_id    varchar(36)   not null,
    revision   integer       not null,
    who        varchar(64)   not null,
    detail     varchar(32000) not null,
    queued_at  timestamp with time zone not null,
    due_at     timestamp with time zone not null,
    state      varchar(10)   not null,
    message_id varchar(255),
    attempts   integer       default 0 not null,
    last_error varchar(1000) default '' not null
);

create index notice_due on notice (state, due_at);
create index notice_message on notice (message_id);

-- The business dates whose summary has been queued; the key lets one node queue it once.
create table daily_summary (
    business_date date not null primary key,
    queued_at     timestamp with time zone not null
);

-- Those who changed what they subscribe to; everybody else gets the daily summary.
create table summary_subscription (
    person_id  varchar(64) not null primary key,
    subscribed boolean     not null
);
