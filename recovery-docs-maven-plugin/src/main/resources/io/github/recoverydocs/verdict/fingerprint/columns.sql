-- NOT NULL is a property of the column; since 18 it is a constraint too, whose name depends on the way of a restore.
SELECT 'column ' || quote_ident(a.attname) || ' of ' || c.oid::regclass, NULL::text,
  ARRAY[c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname)],
  ARRAY[CASE c.relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END || ' ' || c.oid::regclass],
  json_build_object(
    'type', format_type(a.atttypid, a.atttypmod),
    'collation', CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END,
    'null', CASE WHEN NOT a.attnotnull THEN 'NULL allowed'
      WHEN EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'n'
        AND k.conkey = ARRAY[a.attnum] AND NOT k.convalidated) THEN 'NOT NULL, not validated'
      ELSE 'NOT NULL' END,
    'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
    'generated', CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
    'default', pg_get_expr(d.adbin, d.adrelid),
    'storage', CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END,
    'compression', nullif(to_jsonb(a) ->> 'attcompression', ''),
    'statistics', nullif(a.attstattarget, -1),
    -- The two options that users have. Some builds keep a number of their own here (pg_attver), another in each database.
    'options', (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(a.attoptions) o WHERE o LIKE 'n\_distinct%'),
    'foreign options', a.attfdwoptions::text)
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_type t ON t.oid = a.atttypid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND a.attnum > 0 AND NOT a.attisdropped
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
