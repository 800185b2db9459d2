-- Since when a setting has its value: the hour of the daily summary that was set after it had passed begins tomorrow.
alter table setting add column changed_at timestamp with time zone;
