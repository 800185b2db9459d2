-- Files that people attach to items. Their contents are files of their own, named by their SHA-256; a row is written after its file.
create table attachment (
    id          bigint generated always as identity primary key,
    item_id     varchar(36)  not null references item (id),
    file_name   varchar(200) not null,
    file_type   varchar(20)  not null,
    bytes       bigint       not null,
    sha256      varchar(64)  not null,
    attached_by varchar(64)  not null,
    attached_at timestamp with time zone not null
);

create index attachment_of_item on attachment (item_id, id);
