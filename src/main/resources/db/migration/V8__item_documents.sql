-- An item is read and written as a whole, so its lines, the ERP's ids of them and what the approver filled in are part of
-- its row, as JSON.
alter table item add column lines text default '[]' not null;
alter table item add column line_erp_ids text default '{}' not null;
alter table item add column extra_fields text default '{}' not null;
