-- What lists sort and narrow by where the item's own columns do not say it as lists show it: titles and vendors whatever the case,
-- vendors by name, amounts as numbers, of whom and since when. Whatever writes an item writes these with it. A small letter may take
-- the place of two. Without an amount an item stands where nothing stands.
alter table item add column list_title varchar(600) default '' not null;
alter table item add column list_vendor varchar(600) default '' not null;
alter table item add column list_amount decimal(19, 4) default 0 not null;
alter table item add column list_sender varchar(64) default '' not null;
alter table item add column list_since timestamp with time zone;

update item set
    list_title = lower(item_title),
    list_vendor = coalesce(
        (select lower(name) from erp_record where kind = 'VENDOR' and code = item_vendor), lower(item_vendor)),
    list_amount = coalesce(cast(nullif(item_amount, '') as decimal(19, 4)), 0),
    list_sender = case when sender = '' then creator else sender end,
    list_since = coalesce(sent_at, created_at);

alter table item alter column list_since set not null;

-- One state of one type is read in any order from an index; a view of many states from as many places of it.
create index item_by_number on item (type, state, item_number, list_position);
create index item_by_title on item (type, state, list_title, list_position);
create index item_by_vendor on item (type, state, list_vendor, list_position);
create index item_by_project on item (type, state, item_project, list_position);
create index item_by_amount on item (type, state, list_amount, list_position);
create index item_by_sender on item (type, state, list_sender, list_position);
create index item_by_since on item (type, state, list_since, list_position);
