SELECT 'extension ' || quote_ident(x.extname), NULL::text, ARRAY[x.extname::text], ARRAY[]::text[],
  json_build_object('version', x.extversion, 'schema', n.nspname)
FROM pg_extension x
JOIN pg_namespace n ON n.oid = x.extnamespace
