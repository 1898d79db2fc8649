-- What the server says about itself; one JSON object.
SELECT json_build_object(
  'systemIdentifier', (SELECT system_identifier::text FROM pg_control_system()),
  'started', pg_postmaster_start_time()::text,
  'inRecovery', pg_is_in_recovery(),
  'paused', CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() ELSE false END,
  -- The control file tells the new timeline only after the first checkpoint on it, the name of a WAL file at once.
  'timeline', CASE WHEN pg_is_in_recovery() THEN (SELECT timeline_id FROM pg_control_checkpoint())
    ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer END);
