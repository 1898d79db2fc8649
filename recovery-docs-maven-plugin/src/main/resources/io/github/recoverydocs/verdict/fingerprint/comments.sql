SELECT 'comment on ' || i.type || ' ' || i.identity, NULL::text,
  ARRAY[CASE WHEN d.classoid = 'pg_class'::regclass THEN d.objoid::regclass::text ELSE i.identity END],
  ARRAY[i.type || ' ' || i.identity]
    || CASE WHEN d.classoid = 'pg_class'::regclass THEN ARRAY['table ' || d.objoid::regclass, 'view ' || d.objoid::regclass,
      'materialized view ' || d.objoid::regclass] ELSE ARRAY[]::text[] END
    || ARRAY(SELECT 'constraint ' || quote_ident(k.conname) || ' of ' || k.conrelid::regclass FROM pg_constraint k
      WHERE (d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid)
        OR (d.classoid = 'pg_class'::regclass AND k.conindid = d.objoid)),
  json_build_object('', d.description)
FROM pg_description d
CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
WHERE (d.objoid > 16383 OR (d.classoid = 'pg_namespace'::regclass AND i.name = 'public'
    AND d.description <> 'standard public schema'))
  AND coalesce(i.schema, '') !~ '^pg_(toast|temp)'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
UNION ALL
SELECT CASE WHEN d.classoid = 'pg_authid'::regclass THEN 'comment on role ' || quote_ident(r.rolname) ELSE 'comment on the database' END,
  NULL::text, ARRAY[coalesce(r.rolname::text, 'database')], ARRAY['role ' || quote_ident(r.rolname)],
  json_build_object('', d.description)
FROM pg_shdescription d
LEFT JOIN pg_roles r ON d.classoid = 'pg_authid'::regclass AND r.oid = d.objoid
WHERE (d.classoid = 'pg_authid'::regclass AND r.rolname !~ '^pg_')
  OR (d.classoid = 'pg_database'::regclass
    AND d.objoid = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())
    AND d.description <> 'default administrative connection database')
