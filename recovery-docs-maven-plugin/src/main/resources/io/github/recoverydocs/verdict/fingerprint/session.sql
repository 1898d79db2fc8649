-- A session in which the same value always has the same text, whatever the database or the role sets (SET wins over
-- ALTER DATABASE and ALTER ROLE), and which nothing ends early. Settings that a version does not have are left out.
SET statement_timeout = 0;
SET ROLE NONE;
SET default_transaction_read_only = off;
SET default_transaction_isolation = "read committed"; -- a standby refuses serializable
SELECT count(set_config(s.name, v.value, false)) AS settings
FROM (VALUES
  ('search_path', ''),
  ('client_encoding', 'UTF8'),
  ('standard_conforming_strings', 'on'),
  ('quote_all_identifiers', 'off'),
  ('transform_null_equals', 'off'),
  ('TimeZone', 'UTC'),
  ('DateStyle', 'ISO, YMD'),
  ('IntervalStyle', 'postgres'),
  ('extra_float_digits', '1'),
  ('bytea_output', 'hex'),
  ('xmlbinary', 'base64'),
  ('lc_monetary', 'C'),
  ('lc_messages', 'C'),
  ('row_security', 'off'),
  ('lock_timeout', '0'),
  ('transaction_timeout', '0'),
  ('idle_in_transaction_session_timeout', '0'),
  ('idle_session_timeout', '0'),
  ('log_statement', 'none'),
  ('log_min_duration_statement', '-1'),
  ('max_parallel_workers_per_gather', '2'),
  ('jit', 'off')
) AS v (name, value)
JOIN pg_catalog.pg_settings s ON lower(s.name) = lower(v.name) \gset recovery_docs_
