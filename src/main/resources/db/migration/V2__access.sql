-- The boxes of the grid of rights that are not set. Every other box of everybody is: a new type begins as the others are.
create table withheld_box (
    person_id varchar(64) not null,
    box       varchar(60) not null,
    constraint withheld_box_once primary key (person_id, box)
);

-- One row, locked by whoever changes anybody's rights: the last administrator cannot be taken away from two sides at once.
create table rights_lock (
    id integer not null primary key
);

insert into rights_lock (id) values (1);
