-- Whether a password is set, never which. Roles of PostgreSQL itself (pg_monitor and the like) are always there.
SELECT 'role ' || quote_ident(r.rolname), NULL::text, ARRAY[r.rolname::text], ARRAY[]::text[],
  json_build_object(
    'attributes', concat_ws(' ',
      CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,
      CASE WHEN r.rolcreatedb THEN 'CREATEDB' END, CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
      CASE WHEN r.rolreplication THEN 'REPLICATION' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
      CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END),
    'connection limit', nullif(r.rolconnlimit, -1),
    'valid until', nullif(r.rolvaliduntil::text, 'infinity'),
    'password', CASE WHEN r.rolpassword IS NULL THEN 'without a password' ELSE 'with a password' END)
FROM pg_authid r
WHERE r.rolname !~ '^pg_'
UNION ALL
-- Several grantors may have granted the same membership; a restore by one role makes one of them.
SELECT format('membership of %I in %I', u.rolname, g.rolname), NULL::text, ARRAY[u.rolname::text, g.rolname::text],
  ARRAY['role ' || quote_ident(u.rolname), 'role ' || quote_ident(g.rolname)],
  json_build_object(
    'admin', CASE WHEN bool_or(m.admin_option) THEN 'with admin option' ELSE 'without admin option' END,
    'inherit', CASE bool_or((to_jsonb(m) ->> 'inherit_option')::boolean) WHEN true THEN 'inherited' WHEN false THEN 'not inherited' END,
    'set', CASE bool_or((to_jsonb(m) ->> 'set_option')::boolean) WHEN true THEN 'SET ROLE allowed' WHEN false THEN 'SET ROLE not allowed' END)
FROM pg_auth_members m
JOIN pg_roles u ON u.oid = m.member
JOIN pg_roles g ON g.oid = m.roleid
WHERE u.rolname !~ '^pg_'
GROUP BY u.rolname, g.rolname
