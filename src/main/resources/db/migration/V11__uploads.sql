-- Files of items between their check and their import. What the check found is kept with the version of each item that it saw; whoever
-- sets imported_at first imports, so no file is imported twice.
create table upload (
    id          bigint generated always as identity primary key,
    uploaded_by varchar(64)  not null,
    file_name   varchar(255) not null,
    kind        varchar(20)  not null,
    content     text         not null,
    items       text         not null,
    uploaded_at timestamp with time zone not null,
    imported_at timestamp with time zone
);

create index upload_by on upload (uploaded_by, id);
