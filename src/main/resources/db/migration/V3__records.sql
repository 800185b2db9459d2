create table erp_record (
    kind     varchar(20)  not null,
    code     varchar(60)  not null,
    -- The code as it is compared: whoever types it need not type it as the ERP writes it. The ERP may still tell two of them apart.
    code_key varchar(180) not null,
    name     varchar(255) not null,
    active   boolean      not null,
    -- Whether people here have added what the ERP has.
    stage    varchar(10)  not null,
    primary key (kind, code)
);

create index erp_record_by_key on erp_record (kind, code_key);
