-- Header fields are kept as the canonical text that the item was read into. An item is read and written as a whole, so its lines,
-- the ERP's ids of them and what the approver filled in are part of its row, as JSON.
create table item (
    id                     varchar(36)   not null primary key,
    list_position          bigint        generated always as identity,
    type                   varchar(40)   not null,
    source_system          varchar(60)   not null,
    source_id              varchar(120)  not null,
    -- The commitment that an item is bound to, whatever becomes of its number. Null for a type without parent.
    parent_id              varchar(36),
    -- Numbers as they are compared: the whole that must be unique, which a void item has no more, and the number alone.
    number_key             varchar(600),
    item_number_key        varchar(180)  not null,
    item_number            varchar(60)   not null,
    item_title             varchar(255)  not null,
    item_kind              varchar(40)   not null,
    item_status            varchar(40)   not null,
    item_project           varchar(60)   not null,
    item_parent            varchar(60)   not null,
    item_prime_contract    varchar(60)   not null,
    item_vendor            varchar(60)   not null,
    item_currency          varchar(3)    not null,
    item_amount            varchar(20)   not null,
    item_retainage_percent varchar(10)   not null,
    item_date              varchar(10)   not null,
    item_description       varchar(4000) not null,
    lines                  text          not null,
    line_erp_ids           text          default '{}' not null,
    extra_fields           text          default '{}' not null,
    state                  varchar(20)   not null,
    revision               integer       default 0 not null,
    sender                 varchar(64)   default '' not null,
    sent_at                timestamp with time zone,
    -- Everyone who sent it in any revision, and everyone who changed it since it was last accepted, as JSON.
    authors                text          default '{"senders":[],"editors":[]}' not null,
    answered_by            varchar(64)   default '' not null,
    answered_at            timestamp with time zone,
    message                varchar(32000) default '' not null,
    erp_id                 varchar(120)  default '' not null,
    creator                varchar(64)   not null,
    created_at             timestamp with time zone not null,
    version                bigint        not null,
    -- What lists sort and narrow by where the columns above do not say it as lists show it: titles and vendors whatever the case,
    -- vendors by name, amounts as numbers, of whom and since when. Whatever writes an item writes these with it. A small letter may
    -- take the place of two. Without an amount an item stands where nothing stands.
    list_title             varchar(600)  default '' not null,
    list_vendor            varchar(600)  default '' not null,
    list_amount            decimal(19, 4) default 0 not null,
    list_sender            varchar(64)   default '' not null,
    list_since             timestamp with time zone not null,
    constraint item_source unique (source_system, source_id),
    constraint item_number_in_use unique (number_key),
    constraint item_bound foreign key (parent_id) references item (id)
);

create index item_work_list on item (type, state, list_position);
create index item_position on item (list_position);
create index item_children on item (parent_id, list_position);
create index item_same_number on item (item_vendor, item_number_key);
-- How far an item of some age can be down the list.
create index item_created on item (created_at, list_position);

-- One state of one type is read in any order from an index; a view of many states from as many places of it.
create index item_by_number on item (type, state, item_number, list_position);
create index item_by_title on item (type, state, list_title, list_position);
create index item_by_vendor on item (type, state, list_vendor, list_position);
create index item_by_project on item (type, state, item_project, list_position);
create index item_by_amount on item (type, state, list_amount, list_position);
create index item_by_sender on item (type, state, list_sender, list_position);
create index item_by_since on item (type, state, list_since, list_position);

create table item_revision (
    item_id      varchar(36) not null references item (id),
    revision     integer     not null,
    sent_at      timestamp with time zone not null,
    sender       varchar(64) not null,
    content      text        not null,
    content_hash varchar(64) not null,
    primary key (item_id, revision)
);
