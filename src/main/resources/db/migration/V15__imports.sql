-- Whether people here have added what the ERP has. All that was known before was in use.
alter table erp_record add column stage varchar(10) default 'SYNCED' not null;
