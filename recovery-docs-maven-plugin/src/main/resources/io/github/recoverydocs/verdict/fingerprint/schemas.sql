SELECT 'schema ' || quote_ident(n.nspname), NULL::text, ARRAY[n.nspname::text], ARRAY[]::text[],
  json_build_object('owner', pg_get_userbyid(n.nspowner))
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
