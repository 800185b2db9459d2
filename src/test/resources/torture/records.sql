-- What an ERP may call things. Names of this kind are in the sandbox's books in tests only.
insert into sandbox_vendor (code, name) values
    ('T-1001', 'Acme Concrete Ltd'),
    ('T-1002', 'Müller & Söhne Stahlbau GmbH'),
    ('T-1003', 'O''Brien Plumbing & Heating'),
    ('T-1004', 'Électricité Générale Lefèvre'),
    ('T-1005', '"Big Dig" Earthworks Inc.'),
    ('T-1006', 'Łódź Glazing Sp. z o.o.'),
    ('T-1007', 'Señor Azulejo, S.A. de C.V.'),
    ('T-1008', '株式会社 山田鉄骨'),
    ('T-1009', 'Green Roofs 🌿 Co-operative'),
    ('T-1010', '<b>Bold</b> Signs & Graphics'),
    ('T-1011', 'Ångström Mätteknik AB'),
    ('T-1012', 'Harbour City Scaffolding Pty Ltd'),
    ('T-1013', 'Wollongong Formwork Pty Ltd'),
    ('T-1014', 'Dvořák Výtahy s.r.o.'),
    ('T-1015', 'شركة الخليج للتكييف'),
    ('T-1016', 'Nguyễn & Trần Painting'),
    ('T-1017', 'Smith; Smith, and Smith (Demolition)'),
    ('T-1018', '50% Steel / 50% Timber LLC'),
    ('T-1019', 'North_West Fencing'),
    ('T-1020', 'A'),
    ('T-1021', 'Consolidated Mechanical, Electrical, Hydraulic, Fire and Vertical Transport Services of the Southern Hemisphere (Holdings) Pty Limited'),
    ('T-1022', 'Übermaß Vermessung OHG'),
    ('T-1023', 'Ðorđević Keramika d.o.o.'),
    ('T-1024', 'Crane Hire \ Rigging'),
    ('T-1025', 'Sun & Moon Solar ☀');

insert into sandbox_job (code, name) values
    ('T-2041', 'Riverside Hospital, East Wing'),
    ('T-2043', 'Café Zürich <Fit-out> "Süd"'),
    ('T-2050', '<i>Hospital</i> & "West Wing" مستشفى 🏗');

insert into sandbox_prime_contract (code, name) values
    ('TP-2041', 'Riverside Hospital, East Wing: <s>Health</s> Trust'),
    ('TP-2043', 'Café Zürich Fit-out: Zürich Gastro AG');
