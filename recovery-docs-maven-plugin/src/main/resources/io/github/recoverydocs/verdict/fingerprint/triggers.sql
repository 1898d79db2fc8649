-- The copies that a partitioned table's triggers have on its partitions are left out: PostgreSQL makes them.
SELECT 'trigger ' || quote_ident(t.tgname) || ' of ' || t.tgrelid::regclass, NULL::text,
  ARRAY[t.tgrelid::regclass::text, quote_ident(n.nspname) || '.' || quote_ident(t.tgname)],
  ARRAY['table ' || t.tgrelid::regclass, 'view ' || t.tgrelid::regclass, 'foreign table ' || t.tgrelid::regclass],
  json_build_object(
    'enabled', CASE t.tgenabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'not enabled'
      WHEN 'R' THEN 'enabled on replicas only' ELSE 'always enabled' END,
    'definition', pg_get_triggerdef(t.oid))
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0' AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.deptype = 'e'
    AND ((e.classid = 'pg_class'::regclass AND e.objid = c.oid)
      OR (e.classid = 'pg_trigger'::regclass AND e.objid = t.oid)))
UNION ALL
SELECT 'rule ' || quote_ident(r.rulename) || ' of ' || r.ev_class::regclass, NULL::text,
  ARRAY[r.ev_class::regclass::text, quote_ident(n.nspname) || '.' || quote_ident(r.rulename)],
  ARRAY['table ' || r.ev_class::regclass, 'view ' || r.ev_class::regclass],
  json_build_object(
    'enabled', CASE r.ev_enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'not enabled'
      WHEN 'R' THEN 'enabled on replicas only' ELSE 'always enabled' END,
    'definition', pg_get_ruledef(r.oid))
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
UNION ALL
SELECT 'policy ' || quote_ident(p.polname) || ' of ' || p.polrelid::regclass, NULL::text,
  ARRAY[p.polrelid::regclass::text, quote_ident(n.nspname) || '.' || quote_ident(p.polname)],
  ARRAY['table ' || p.polrelid::regclass],
  json_build_object(
    'kind', CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
    'command', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
      WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'roles', (SELECT string_agg(CASE WHEN o = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(o)::text END, ', '
      ORDER BY CASE WHEN o = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(o)::text END COLLATE "C") FROM unnest(p.polroles) o),
    'using', pg_get_expr(p.polqual, p.polrelid),
    'check', pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
