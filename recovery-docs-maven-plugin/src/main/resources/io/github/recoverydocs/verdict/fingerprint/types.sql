SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END || ' ' || t.oid::regtype, NULL::text,
  ARRAY[t.oid::regtype::text], ARRAY['schema ' || quote_ident(n.nspname)],
  json_build_object(
    'owner', pg_get_userbyid(t.typowner),
    'kind', t.typtype::text,
    'labels', CASE WHEN t.typtype = 'e' THEN (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder)
      FROM pg_enum l WHERE l.enumtypid = t.oid) END,
    'base', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
    'null', CASE WHEN t.typtype = 'd' THEN CASE WHEN t.typnotnull THEN 'NOT NULL' ELSE 'NULL allowed' END END,
    'default', t.typdefault,
    'collation', CASE WHEN t.typtype = 'd' AND t.typcollation <> 0 THEN t.typcollation::regcollation::text END,
    'attributes', CASE WHEN t.typtype = 'c' THEN (SELECT string_agg(
        quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END,
    'range', (SELECT format('of %s, %s, %s', g.rngsubtype::regtype, g.rngsubdiff, g.rngcanonical)
      FROM pg_range g WHERE g.rngtypid = t.oid),
    'functions', CASE WHEN t.typtype = 'b' THEN format('%s, %s, length %s', t.typinput, t.typoutput, t.typlen) END)
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE t.typtype IN ('e', 'd', 'c', 'r', 'b') AND coalesce(c.relkind, 'c') = 'c'
  AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
