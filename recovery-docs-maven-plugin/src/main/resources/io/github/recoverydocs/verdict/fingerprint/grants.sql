-- A missing access list means the default one, so both are the same. What its owner has is told as "its owner":
-- otherwise another owner would be a difference in each of them.
WITH objects (key, names, parents, owner, acl) AS (
  SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
      WHEN 'S' THEN 'sequence' ELSE 'table' END || ' ' || c.oid::regclass,
    ARRAY[c.oid::regclass::text], ARRAY[]::text[], c.relowner,
    coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner))
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
  UNION ALL
  SELECT 'column ' || quote_ident(a.attname) || ' of ' || c.oid::regclass,
    ARRAY[c.oid::regclass::text, c.oid::regclass || '.' || quote_ident(a.attname)],
    ARRAY['table ' || c.oid::regclass, 'view ' || c.oid::regclass, 'materialized view ' || c.oid::regclass], c.relowner, a.attacl
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
  UNION ALL
  SELECT 'schema ' || quote_ident(n.nspname), ARRAY[n.nspname::text], ARRAY[]::text[], n.nspowner,
    coalesce(n.nspacl, acldefault('n', n.nspowner))
  FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
  UNION ALL
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END || ' ' || p.oid::regprocedure,
    ARRAY[p.oid::regprocedure::text, quote_ident(n.nspname) || '.' || quote_ident(p.proname)], ARRAY[]::text[], p.proowner,
    coalesce(p.proacl, acldefault('f', p.proowner))
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend e
      WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
  UNION ALL
  SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END || ' ' || t.oid::regtype, ARRAY[t.oid::regtype::text],
    ARRAY[]::text[], t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE t.typtype IN ('e', 'd', 'c', 'r', 'b') AND coalesce(c.relkind, 'c') = 'c'
    AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
  UNION ALL
  SELECT 'language ' || quote_ident(l.lanname), ARRAY[l.lanname::text], ARRAY[]::text[], l.lanowner,
    coalesce(l.lanacl, acldefault('l', l.lanowner))
  FROM pg_language l
  WHERE l.lanispl
  UNION ALL
  SELECT 'the database', ARRAY['database'], ARRAY[]::text[], d.datdba, coalesce(d.datacl, acldefault('d', d.datdba))
  FROM pg_database d WHERE d.datname = current_database()
  UNION ALL
  SELECT 'large object ' || o.oid, ARRAY[o.oid::text], ARRAY[]::text[], o.lomowner, coalesce(o.lomacl, acldefault('L', o.lomowner))
  FROM pg_largeobject_metadata o
  UNION ALL
  SELECT 'foreign-data wrapper ' || quote_ident(w.fdwname), ARRAY[w.fdwname::text], ARRAY[]::text[], w.fdwowner,
    coalesce(w.fdwacl, acldefault('F', w.fdwowner))
  FROM pg_foreign_data_wrapper w
  UNION ALL
  SELECT 'server ' || quote_ident(s.srvname), ARRAY[s.srvname::text], ARRAY[]::text[], s.srvowner,
    coalesce(s.srvacl, acldefault('S', s.srvowner))
  FROM pg_foreign_server s
)
SELECT format('grant %s on %s to %s', a.privilege_type, o.key, g.grantee), NULL::text, o.names,
  o.parents || o.key || ('role ' || g.grantee),
  json_build_object('grant option', CASE WHEN bool_or(a.is_grantable AND a.grantee <> o.owner) THEN 'with grant option' END)
FROM objects o
CROSS JOIN LATERAL aclexplode(o.acl) a
CROSS JOIN LATERAL (SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' WHEN a.grantee = o.owner THEN 'its owner'
  ELSE quote_ident(pg_get_userbyid(a.grantee)) END) AS g (grantee)
GROUP BY a.privilege_type, o.key, g.grantee, o.names, o.parents
UNION ALL
-- An entry without a schema replaces the built-in default, so what is missing from it counts too.
SELECT format('default privilege %s on %s of role %s%s to %s', a.privilege_type,
    CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
      WHEN 'n' THEN 'schemas' ELSE 'large objects' END,
    quote_ident(pg_get_userbyid(d.defaclrole)),
    CASE WHEN d.defaclnamespace <> 0 THEN ' in schema ' || d.defaclnamespace::regnamespace ELSE '' END,
    CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END),
  NULL::text, ARRAY[coalesce(n.nspname::text, pg_get_userbyid(d.defaclrole)::text)],
  ARRAY['schema ' || quote_ident(n.nspname), 'role ' || quote_ident(pg_get_userbyid(d.defaclrole)),
    'role ' || quote_ident(pg_get_userbyid(a.grantee))],
  json_build_object('grant option', CASE WHEN bool_or(a.is_grantable) THEN 'with grant option' END)
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL aclexplode(d.defaclacl) a
GROUP BY a.privilege_type, d.defaclobjtype, d.defaclrole, d.defaclnamespace, n.nspname, a.grantee
