-- Prime contract change orders name the contract with the owner that they change; the ERP has it, and tells us.
alter table item add column item_prime_contract varchar(60) default '' not null;

-- The sandbox's own.
create table sandbox_prime_contract (
    code varchar(20)  not null primary key,
    name varchar(255) not null
);

insert into sandbox_prime_contract (code, name) values
    ('PC-2041', 'Riverside Hospital, East Wing: Riverside Health Trust'),
    ('PC-2042', 'Harbour Bridge Car Park: City of Harbour & Port'),
    ('PC-2043', 'Café Zürich Fit-out: Zürich Gastro AG');
