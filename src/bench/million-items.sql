-- Fills an empty PostgreSQL with ${items} items of five types, created one after another over three years, of 2,000 vendors, 500
-- projects and 40 project users; most are synced. Everything follows from an item's number, so each run has the same.
insert into erp_record (kind, code, code_key, name, active, stage)
select 'VENDOR', 'V-' || i, 'V-' || i,
    (array['Northern', 'Southern', 'Allied', 'Pioneer', 'Summit', 'Harbor', 'Granite', 'Prairie', 'Cascade', 'Liberty'])[1 + i % 10]
        || ' ' || (array['Concrete', 'Steel', 'Glazing', 'Roofing', 'Electric', 'Plumbing', 'Masonry', 'Paving', 'Drywall', 'Insulation',
            'Elevator', 'Excavation', 'Painting', 'Scaffolding', 'Fencing'])[1 + i / 10 % 15] || ' ' || i,
    true, 'ADDED'
from generate_series(1, 2000) as i;

insert into item (id, list_position, type, source_system, source_id, parent_id, number_key, item_number_key, item_number, item_title, item_kind,
    item_status, item_project, item_parent, item_prime_contract, item_vendor, item_currency, item_amount, item_retainage_percent,
    item_date, item_description, lines, state, revision, sender, sent_at, answered_by, answered_at, erp_id, creator, created_at,
    version, list_title, list_vendor, list_amount, list_sender, list_since)
overriding system value
select md5(i::text)::uuid::text, i, type, 'bench', i::text,
    case when i % 5 in (2, 3) and i > 1000 then md5((i - i % 5 + 1 - 5 * (h % 100))::text)::uuid::text end,
    case when state <> 'VOID' then type || ' ' || i end,
    'N' || i, 'N-' || i, title, '', 'approved', project, '', '', vendor, 'USD', amount::text, '',
    to_char(created, 'YYYY-MM-DD'), 'Made for a benchmark', '[]',
    state, case when state = 'NOT_SENT' then 0 else 1 end, case when state = 'NOT_SENT' then '' else creator end,
    case when state = 'NOT_SENT' then null else sent end,
    case when state in ('NOT_SENT', 'SENT', 'RETRIEVED') then '' else 'anna' end,
    case when state in ('NOT_SENT', 'SENT', 'RETRIEVED') then null else sent + interval '1 day' end,
    case when state = 'SYNCED' then 'PO-' || 5000000 + i else '' end, creator, created, 5, lower(title),
    coalesce(lower(name), ''), amount, creator, case when state = 'NOT_SENT' then created else sent end
from (
    select i, h, (array['job', 'commitment', 'commitment-change-order', 'subcontractor-invoice', 'prime-contract-change-order'])[1 + i % 5]
            as type,
        (array['Excavation', 'Foundation', 'Formwork', 'Concrete', 'Masonry', 'Structural steel', 'Roofing', 'Glazing', 'Curtain wall',
            'Drywall', 'Painting', 'Flooring', 'Plumbing', 'Sprinklers', 'Ductwork', 'Switchgear', 'Lighting', 'Elevators', 'Paving',
            'Landscaping'])[1 + h % 20] || ' ' || (array['basement', 'tower A', 'tower B', 'podium', 'garage', 'lobby', 'roof',
            'east wing', 'west wing', 'courtyard', 'annex', 'bridge'])[1 + h / 20 % 12] || ', lot ' || h / 240 % 5000 as title,
        'J-' || 1 + h / 7 % 500 as project,
        case when i % 5 in (1, 3) then 'V-' || 1 + floor(2000 * power(h % 100000 / 100000.0, 3)) else '' end as vendor,
        round(50 + power(h / 11 % 100000 / 100.0, 2)::numeric, 2) as amount,
        'user' || h / 13 % 40 as creator,
        now() - interval '3 years' * (1 - i / ${items}.0) as created,
        now() - interval '3 years' * (1 - i / ${items}.0) + interval '1 minute' * (h % 4000) as sent,
        case when i > ${items} * 0.995 then 'SENT' when h / 17 % 100 = 0 then 'VOID' when h / 17 % 200 = 1 then 'NOT_SENT'
            when h / 17 % 500 = 2 then 'REJECTED' when h / 17 % 500 = 3 then 'RETRIEVED' when h / 17 % 1000 = 4 then 'FAILED'
            else 'SYNCED' end as state
    from (select i, abs(hashint4(i)::bigint)::int as h from generate_series(1, ${items}) as i) numbered
) made left join erp_record on kind = 'VENDOR' and code = vendor;
