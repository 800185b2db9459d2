-- What the overview adds up: an event of an item bears what it is of, and how long an answer or an export took, so that nothing
-- has to be joined or looked for afterwards.
alter table event_log add column item_type varchar(40) default '' not null;
alter table event_log add column item_project varchar(60) default '' not null;
-- Milliseconds from the send to its answer, or from the accept to the end of the export; null for all else.
alter table event_log add column took bigint;

update event_log
set item_type = (select item.type from item where item.id = event_log.subject),
    item_project = (select item.item_project from item where item.id = event_log.subject)
where exists (select 1 from item where item.id = event_log.subject);

update event_log
set took = (
    select cast(extract(epoch from (event_log.at - sent.at)) * 1000 as bigint)
    from event_log sent
    where sent.id = (
        select max(earlier.id)
        from event_log earlier
        where earlier.subject = event_log.subject and earlier.id < event_log.id and earlier.action in ('Sent', 'Re-sent')))
where action in ('Accepted', 'Rejected') and step_from = 'Sent';

-- What went to the ERP without an answer after its last send was never accepted, and took no time since.
update event_log
set took = (
    select cast(extract(epoch from (event_log.at - accepted.at)) * 1000 as bigint)
    from event_log accepted
    where accepted.action = 'Accepted' and accepted.id = (
        select max(earlier.id)
        from event_log earlier
        where earlier.subject = event_log.subject and earlier.id < event_log.id
            and earlier.action in ('Sent', 'Re-sent', 'Accepted')))
where action = 'Synced';

create index event_figures on event_log (action, at, item_type, item_project, took);
create index item_waiting on item (state, sent_at, type, item_project);
