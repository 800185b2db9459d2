-- A person's page and lists name their latest runs.
create index bulk_run_asked_by on bulk_run (asked_by, started_at);
