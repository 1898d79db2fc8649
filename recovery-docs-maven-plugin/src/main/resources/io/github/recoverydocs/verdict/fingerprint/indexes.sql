SELECT 'index ' || i.indexrelid::regclass, NULL::text, ARRAY[i.indrelid::regclass::text, i.indexrelid::regclass::text],
  ARRAY['table ' || i.indrelid::regclass, 'materialized view ' || i.indrelid::regclass]
    || ARRAY(SELECT 'constraint ' || quote_ident(k.conname) || ' of ' || k.conrelid::regclass FROM pg_constraint k
      WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')),
  json_build_object(
    'valid', CASE WHEN i.indisvalid AND i.indisready THEN 'valid' ELSE 'not valid' END,
    'use', nullif(concat_ws(' and ', CASE WHEN i.indisclustered THEN 'the table is clustered on it' END,
      CASE WHEN i.indisreplident THEN 'it is the replica identity' END), ''),
    'parent', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = i.indexrelid),
    'definition', pg_get_indexdef(i.indexrelid))
FROM pg_index i
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
