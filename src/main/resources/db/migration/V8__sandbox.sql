-- The books of the sandbox: an ERP of its own that happens to live in this database. Nothing of ours refers to them.
create table sandbox_company (
    down             boolean     not null,
    first_open_month varchar(7)  not null
);

create table sandbox_vendor (
    code    varchar(20)  not null primary key,
    name    varchar(255) not null,
    blocked boolean      default false not null
);

create table sandbox_cost_code (
    code varchar(20)  not null primary key,
    name varchar(255) not null
);

create table sandbox_job (
    code varchar(60)  not null primary key,
    name varchar(255) not null
);

-- An export key is not unique here: what is posted twice is there twice, and can be seen to be.
create table sandbox_record (
    id            bigint         generated always as identity primary key,
    export_key    varchar(36)    not null,
    type          varchar(40)    not null,
    parent_id     bigint,
    number        varchar(60)    not null,
    title         varchar(60)    not null,
    job           varchar(60)    not null,
    vendor        varchar(60)    not null,
    currency      varchar(3)     not null,
    amount        decimal(19, 4) not null,
    posting_month varchar(7)     not null,
    batch         varchar(20)    not null,
    pending_asks  integer        not null
);

create index sandbox_record_key on sandbox_record (export_key);

create table sandbox_line (
    record_id   bigint         not null references sandbox_record (id),
    position    integer        not null,
    cost_code   varchar(40)    not null,
    description varchar(1000)  not null,
    amount      decimal(19, 4) not null,
    retainage   decimal(19, 4) not null,
    primary key (record_id, position)
);

-- How often a troublesome export was tried: what ends after some tries must not start again after a restart.
create table sandbox_trouble (
    export_key varchar(36) not null primary key,
    trouble    varchar(20) not null,
    tries      integer     not null
);

-- Bayview Builders, a general contractor.
insert into sandbox_company (down, first_open_month) values (false, '2026-01');

insert into sandbox_vendor (code, name) values
    ('V-1001', 'Castellan Concrete, Inc.'),
    ('V-1002', 'Harkness Steel Erectors, Inc.'),
    ('V-1003', 'O''Mallory Plumbing & Heating Co.'),
    ('V-1004', 'Brightwell Electric, Inc.'),
    ('V-1005', 'Dunmore Earthworks, LLC'),
    ('V-1006', 'Halvorsen Glass & Glazing, Inc.'),
    ('V-1007', 'Núñez Tile & Stone, LLC'),
    ('V-1008', 'Yamada Ornamental Iron Works'),
    ('V-1009', 'Greenhollow Roofing Co.'),
    ('V-1010', 'Waymark Signs & Graphics'),
    ('V-1011', 'Lindqvist Surveying, Inc.'),
    ('V-1012', 'Harborline Scaffold, LLC'),
    ('V-1013', 'Peña Drywall, Inc.'),
    ('V-1014', 'Dvorak Elevator Company'),
    ('V-1015', 'Farrow Mechanical, Inc.'),
    ('V-1016', 'Nguyen & Tran Painting, Inc.'),
    ('V-1017', 'Tolliver Demolition, LLC'),
    ('V-1018', 'Redfern Millwork, LLC'),
    ('V-1019', 'Northfork Fence & Rail, Inc.'),
    ('V-1020', 'Nguyen & Tran Painting (old account)'),
    ('V-1021', 'Sorrel Fire Protection, Inc.'),
    ('V-1022', 'Kestrel Insulation, Inc.'),
    ('V-1023', 'Marisol Landscape, LLC'),
    ('V-1024', 'Tidewell Crane & Rigging, Inc.'),
    ('V-1025', 'Highmesa Solar, LLC');

insert into sandbox_vendor (code, name, blocked) values ('V-1099', 'Cutler Masonry, Inc. (on hold)', true);

insert into sandbox_cost_code (code, name) values
    ('01-1000', 'Summary of work'), ('01-2900', 'Payment procedures'), ('01-3100', 'Project management'),
    ('01-4500', 'Quality control'), ('01-5100', 'Temporary utilities'), ('01-5200', 'Construction facilities'),
    ('01-5400', 'Cranes and hoists'), ('01-5600', 'Temporary barriers'), ('01-7400', 'Cleaning'),
    ('01-7800', 'Closeout submittals'),
    ('02-2100', 'Site surveys'), ('02-4100', 'Demolition'), ('02-8200', 'Asbestos remediation'),
    ('03-1100', 'Concrete forming'), ('03-2000', 'Concrete reinforcing'), ('03-3000', 'Cast-in-place concrete'),
    ('03-3500', 'Concrete finishing'), ('03-4100', 'Precast structural concrete'),
    ('04-2000', 'Unit masonry'), ('04-4000', 'Stone assemblies'),
    ('05-1200', 'Structural steel framing'), ('05-3100', 'Steel decking'), ('05-5000', 'Metal fabrications'),
    ('05-5100', 'Metal stairs'),
    ('06-1000', 'Rough carpentry'), ('06-2000', 'Finish carpentry'), ('06-4100', 'Architectural casework'),
    ('07-1100', 'Dampproofing'), ('07-2100', 'Thermal insulation'), ('07-4200', 'Wall panels'),
    ('07-5000', 'Membrane roofing'), ('07-8400', 'Firestopping'), ('07-9200', 'Joint sealants'),
    ('08-1100', 'Metal doors and frames'), ('08-4100', 'Entrances and storefronts'), ('08-4400', 'Curtain walls'),
    ('08-7100', 'Door hardware'), ('08-8000', 'Glazing'),
    ('09-2100', 'Plaster and gypsum board'), ('09-3000', 'Tiling'), ('09-5100', 'Acoustical ceilings'),
    ('09-6500', 'Resilient flooring'), ('09-6800', 'Carpeting'), ('09-9100', 'Painting'),
    ('10-1400', 'Signage'), ('10-2800', 'Toilet accessories'),
    ('11-1300', 'Loading dock equipment'), ('12-2400', 'Window shades'), ('14-2000', 'Elevators'),
    ('21-1000', 'Fire suppression'), ('22-1000', 'Plumbing piping'), ('22-4000', 'Plumbing fixtures'),
    ('23-3000', 'Air distribution'), ('23-6000', 'Central cooling'), ('26-0500', 'Electrical common work'),
    ('26-2400', 'Switchboards and panelboards'), ('26-5100', 'Interior lighting'), ('27-1000', 'Structured cabling'),
    ('28-3100', 'Fire detection and alarm'), ('31-2000', 'Earth moving'), ('32-1200', 'Flexible paving'),
    ('32-9000', 'Planting'), ('33-4000', 'Storm drainage');

insert into sandbox_job (code, name) values
    ('J-2041', 'Riverside Medical Office Building'),
    ('J-2042', 'Harbor Street Parking Garage');

create table sandbox_prime_contract (
    code varchar(20)  not null primary key,
    name varchar(255) not null
);

insert into sandbox_prime_contract (code, name) values
    ('PC-2041', 'Riverside Medical Office Building: Riverside Physicians Group'),
    ('PC-2042', 'Harbor Street Parking Garage: City of Alder Bay'),
    ('PC-2050', 'Alder Bay Middle School, Classroom Wing: Alder Bay School District');
