create table erp_record (
    kind   varchar(20)  not null,
    code   varchar(60)  not null,
    name   varchar(255) not null,
    active boolean      not null,
    -- Whether people here have added what the ERP has.
    stage  varchar(10)  not null,
    primary key (kind, code)
);
