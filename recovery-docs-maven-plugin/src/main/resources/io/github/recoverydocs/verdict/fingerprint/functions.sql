SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END || ' ' || p.oid::regprocedure,
  NULL::text, ARRAY[p.oid::regproc::text, p.oid::regprocedure::text, quote_ident(n.nspname) || '.' || quote_ident(p.proname)],
  ARRAY['schema ' || quote_ident(n.nspname)],
  json_build_object(
    'owner', pg_get_userbyid(p.proowner),
    'definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid)
      ELSE (SELECT format('%s sfunc %s stype %s final %s combine %s initial %s sort %s parallel %s',
          pg_get_function_arguments(p.oid), g.aggtransfn, g.aggtranstype::regtype, g.aggfinalfn, g.aggcombinefn,
          g.agginitval, g.aggsortop::regoper, p.proparallel)
        FROM pg_aggregate g WHERE g.aggfnoid = p.oid) END)
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
  -- Constructors of range types come and go with their type.
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'i')
