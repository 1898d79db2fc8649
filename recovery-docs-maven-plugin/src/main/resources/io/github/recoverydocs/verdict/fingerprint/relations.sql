-- Where a table is stored (its tablespace) is left out: a restore on another machine may say otherwise.
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
    WHEN 'S' THEN 'sequence' ELSE 'table' END || ' ' || c.oid::regclass,
  NULL::text, ARRAY[c.oid::regclass::text], ARRAY['schema ' || quote_ident(n.nspname)],
  json_build_object(
    'owner', pg_get_userbyid(c.relowner),
    'kind', CASE c.relkind WHEN 'p' THEN 'partitioned' WHEN 'r' THEN 'ordinary' END,
    'persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END,
    'column order', CASE WHEN c.relkind IN ('r', 'p', 'f') THEN (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END,
    'partitioned by', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
    'partition', pg_get_expr(c.relpartbound, c.oid),
    'parents', CASE WHEN c.relkind IN ('r', 'p', 'f') THEN (SELECT string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno)
      FROM pg_inherits h WHERE h.inhrelid = c.oid) END,
    'of type', CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END,
    'access method', CASE WHEN c.relkind IN ('r', 'm') THEN (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam) END,
    'options', (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(c.reloptions) o),
    'replica identity', CASE WHEN c.relkind IN ('r', 'p') THEN
      CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' WHEN 'i' THEN 'index' ELSE 'default' END END,
    'row level security', CASE WHEN c.relkind IN ('r', 'p') THEN
      CASE WHEN c.relrowsecurity THEN 'enabled' ELSE 'disabled' END
      || CASE WHEN c.relforcerowsecurity THEN ' and forced' ELSE '' END END,
    'populated', CASE WHEN c.relkind = 'm' THEN CASE WHEN c.relispopulated THEN 'populated' ELSE 'not populated' END END,
    'server', (SELECT s.srvname || coalesce(' ' || f.ftoptions::text, '') FROM pg_foreign_table f
      JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = c.oid),
    'value type', format_type(q.seqtypid, NULL),
    'increment', q.seqincrement,
    'minimum', q.seqmin,
    'maximum', q.seqmax,
    'start', q.seqstart,
    'cache', q.seqcache,
    'cycle', CASE WHEN q.seqcycle THEN 'yes' WHEN NOT q.seqcycle THEN 'no' END,
    'owned by', CASE WHEN c.relkind = 'S' THEN (SELECT d.refobjid::regclass || '.' || quote_ident(a.attname) FROM pg_depend d
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
        AND d.deptype IN ('a', 'i') LIMIT 1) END,
    'definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_sequence q ON q.seqrelid = c.oid
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
