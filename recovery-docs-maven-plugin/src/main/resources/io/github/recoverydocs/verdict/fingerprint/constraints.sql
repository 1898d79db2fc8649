-- The parts of a foreign key that PostgreSQL makes for partitions by itself have names that nobody chose.
SELECT 'constraint ' || quote_ident(k.conname) || ' of ' || coalesce(c.oid::regclass::text, k.contypid::regtype::text),
  NULL::text,
  ARRAY[coalesce(c.oid::regclass::text, k.contypid::regtype::text), quote_ident(n.nspname) || '.' || quote_ident(k.conname)],
  ARRAY[CASE WHEN c.oid IS NULL THEN 'domain ' || k.contypid::regtype
    WHEN c.relkind = 'f' THEN 'foreign table ' || c.oid::regclass ELSE 'table ' || c.oid::regclass END],
  json_build_object(
    'validated', CASE WHEN k.convalidated THEN 'validated' ELSE 'not validated' END,
    'enforced', CASE to_jsonb(k) ->> 'conenforced' WHEN 'true' THEN 'enforced' WHEN 'false' THEN 'not enforced' END,
    'triggers', CASE WHEN k.contype = 'f' THEN (SELECT CASE WHEN bool_or(g.tgenabled = 'D')
      THEN 'not checked, its triggers are disabled' END FROM pg_trigger g WHERE g.tgconstraint = k.oid) END,
    'definition', replace(replace(pg_get_constraintdef(k.oid), ' NOT VALID', ''), ' NOT ENFORCED', ''))
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class c ON c.oid = k.conrelid
WHERE k.contype NOT IN ('n', 't') AND NOT (k.contype = 'f' AND k.conparentid <> 0)
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND coalesce(c.relpersistence, 'p') <> 't'
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.deptype = 'e'
    AND ((e.classid = 'pg_class'::regclass AND e.objid = k.conrelid)
      OR (e.classid = 'pg_type'::regclass AND e.objid = k.contypid)))
