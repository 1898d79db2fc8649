-- Not its name: a restored database may have been put in place of the old one by renaming.
SELECT 'the database', NULL::text, ARRAY['database'], ARRAY[]::text[],
  json_build_object(
    'owner', pg_get_userbyid(d.datdba),
    'encoding', pg_encoding_to_char(d.encoding),
    'collation', d.datcollate,
    'character type', d.datctype,
    'locale provider', to_jsonb(d) ->> 'datlocprovider',
    'locale', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
    'connections', CASE WHEN d.datallowconn THEN 'allowed' ELSE 'not allowed' END,
    'connection limit', nullif(d.datconnlimit, -1))
FROM pg_database d
WHERE d.datname = current_database()
UNION ALL
SELECT o.owner || ' setting ' || split_part(c.setting, '=', 1), o.owner || ' setting ' || c.setting,
  ARRAY[split_part(c.setting, '=', 1)], ARRAY[coalesce('role ' || quote_ident(r.rolname), '')],
  json_build_object('', substr(c.setting, strpos(c.setting, '=') + 1))
FROM pg_db_role_setting s
LEFT JOIN pg_roles r ON r.oid = s.setrole
CROSS JOIN LATERAL unnest(s.setconfig) AS c (setting)
CROSS JOIN LATERAL (SELECT CASE WHEN s.setrole = 0 AND s.setdatabase = 0 THEN 'server-wide'
  WHEN s.setrole = 0 THEN 'database' WHEN s.setdatabase = 0 THEN 'role ' || quote_ident(r.rolname)
  ELSE 'database and role ' || quote_ident(r.rolname) END) AS o (owner)
WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
