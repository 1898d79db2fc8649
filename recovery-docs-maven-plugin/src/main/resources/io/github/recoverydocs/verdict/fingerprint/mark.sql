-- The values of a mark, of which each is a target that a recovery reaches (PostgreSQL manual, "Recovery Target"):
-- recovery_target_xid ends at the commit of the first transaction; recovery_target_lsn ends with the first record that
-- begins at or behind the value (xlogrecovery.c, recoveryStopsAfter), so there has to be one that does no more than be
-- there; recovery_target_time ends before the first commit that is later, so there has to be one.
SET synchronous_commit = local;
BEGIN READ WRITE;
SELECT pg_current_xact_id()::xid AS xid, pg_logical_emit_message(true, 'recovery-docs', 'mark') AS message \gset mark_
COMMIT;
:restore_point
SELECT pg_current_wal_insert_lsn() AS lsn \gset mark_
SELECT pg_logical_emit_message(false, 'recovery-docs', 'mark') AS message \gset mark_
SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' AS time \gset mark_
SELECT pg_sleep(0.001) AS message \gset mark_
BEGIN READ WRITE;
SELECT pg_logical_emit_message(true, 'recovery-docs', 'mark') AS message \gset mark_
COMMIT;
SELECT json_build_object('xid', :'mark_xid', 'lsn', :'mark_lsn', 'time', :'mark_time');
