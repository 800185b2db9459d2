create table setting (
    setting_key   varchar(60)  not null primary key,
    setting_value varchar(200) not null
);
