-- The log is narrowed by who did it, by what was done, and by when; each reads only what it shows.
create index event_who on event_log (who, id);
create index event_action on event_log (action, id);
create index event_at on event_log (at);
