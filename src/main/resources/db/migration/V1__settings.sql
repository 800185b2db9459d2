create table setting (
    setting_key   varchar(60)  not null primary key,
    setting_value varchar(200) not null,
    -- Since when it has its value: an hour of the daily summary that was set after it had passed begins tomorrow.
    changed_at    timestamp with time zone not null
);
