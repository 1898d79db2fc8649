-- Values of sequences, one statement a sequence. They are not part of the snapshot: sequences have no versions.
SELECT format('SELECT json_build_object(''name'', %L, ''last'', last_value, ''called'', is_called, ''by'', %s) FROM %s',
  c.oid::regclass, s.seqincrement, c.oid::regclass)
FROM pg_class c
JOIN pg_sequence s ON s.seqrelid = c.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't'
  -- A server in recovery refuses them: there is nothing in them.
  AND NOT (c.relpersistence = 'u' AND pg_is_in_recovery()) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
ORDER BY c.oid::regclass::text COLLATE "C"
\gexec
