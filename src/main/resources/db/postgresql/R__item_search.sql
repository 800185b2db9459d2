-- What people search for stands anywhere in these columns, which only an index of trigrams finds. Its extension comes with PostgreSQL; an
-- owner of the database may create it, other users may not. Without it everything works, and a search for what hardly any item has
-- reads all items.
do $$
begin
    create extension if not exists pg_trgm;
    create index if not exists item_search on item using gin (
        lower(item_number || chr(10) || item_title || chr(10) || item_vendor || chr(10) || list_vendor || chr(10) || erp_id)
        gin_trgm_ops);
exception
    -- not allowed, not installed on the server, or in a schema that is not looked into
    when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise warning 'Searching many items will be slow: the index item_search is missing (%). As an owner of the database run: %',
            sqlerrm,
            'create extension pg_trgm; create index concurrently item_search on item using gin (lower(item_number || chr(10) || '
                || 'item_title || chr(10) || item_vendor || chr(10) || list_vendor || chr(10) || erp_id) gin_trgm_ops);';
end
$$;
