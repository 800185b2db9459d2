create table setting (
    setting_key   varchar(60)  not null primary key,
    setting_value varchar(200) not null,
    -- Since when it has its value: an hour of the daily summary that was set after it had passed begins tomorrow.
    changed_at    timestamp with time zone not null
);

-- How people chose to read, for what reaches them outside of their browser. Empty leaves it to the company.
create table reading (
    person_id varchar(64) not null primary key,
    language  varchar(20) not null,
    zone      varchar(60) not null
);
