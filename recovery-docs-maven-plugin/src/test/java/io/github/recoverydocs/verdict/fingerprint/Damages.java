package io.github.recoverydocs.verdict.fingerprint;

import java.util.List;
import java.util.stream.Stream;

/** Each kind of object of shop.sql, damaged once. */
final class Damages {
  private Damages() {}

  static Stream<Damage> all() {
    return Stream.of(
        damage("DROP TYPE length;", "type public.length is missing"),
        damage(
            "DROP OPERATOR === (address, address);",
            "operator public.===(public.address,public.address) is missing"),
        damage(
            "DROP CAST (order_state AS address);",
            "cast (public.order_state AS public.address) is missing"),
        damage(
            "DROP COLLATION plain; DROP TEXT SEARCH CONFIGURATION shop;",
            "collation public.plain is missing",
            "text search configuration public.shop is missing"),
        damage(
            "DROP FOREIGN TABLE far_orders; DROP USER MAPPING FOR app_user SERVER far; REVOKE USAGE ON FOREIGN SERVER far FROM app_user;",
            "foreign table public.far_orders is missing",
            "user mapping app_user on server far is missing",
            "grant USAGE on server far to app_user is missing"),
        damage(
            "DROP SERVER far CASCADE;",
            "foreign table public.far_orders is missing",
            "server far is missing",
            "user mapping app_user on server far is missing"),
        damage(
            "ALTER TABLE bookings VALIDATE CONSTRAINT bookings_room_check; ALTER TABLE visits ENABLE TRIGGER late;",
            "constraint bookings_room_check of public.bookings: validated (was not validated)",
            "trigger late of public.visits: enabled (was not enabled)"),
        damage(
            "DROP TRIGGER log_events ON events;", "trigger log_events of public.events is missing"),
        damage(
            "ALTER SEQUENCE tickets INCREMENT BY -6 NO CYCLE;",
            "sequence public.tickets: increment -6 instead of -5",
            "sequence public.tickets: cycle no instead of yes"),
        damage(
            "ALTER VIEW barrier RESET (security_barrier);",
            "view public.barrier: options check_option=local instead of check_option=local, security_barrier=true"),
        damage("ALTER TABLE cache SET LOGGED;", "table public.cache: permanent (was unlogged)"),
        damage(
            "CLUSTER orders USING orders_pkey;",
            "index public.orders_pkey: the table is clustered on it (was not)"),
        damage(
            "ALTER TABLE old_log NO INHERIT log;",
            "table public.old_log: parents none instead of public.log"),
        damage(
            "DROP FUNCTION log_order() CASCADE;",
            "trigger late of public.visits is missing",
            "trigger log_events of public.events is missing",
            "trigger log_orders of public.orders is missing",
            "function public.log_order() is missing"),
        damage(
            "ALTER TABLE orders SET (fillfactor = 50); ALTER TABLE orders REPLICA IDENTITY FULL;",
            "table public.orders: replica identity full instead of default",
            "table public.orders: options fillfactor=50 instead of none"),
        damage(
            "CREATE TABLE scratch AS SELECT * FROM orders; CREATE INDEX ON scratch(id); GRANT SELECT ON scratch TO app_user; COMMENT ON TABLE scratch IS 'x';",
            "table public.scratch was not there at the mark"),
        damage(
            "DELETE FROM billing.invoices WHERE order_id in (17,42,99); DELETE FROM orders WHERE id IN (17, 42, 99);",
            "billing.invoices: 1 row missing (id 12)",
            "public.log: 3 rows too many",
            "public.order_items: 9 rows missing ((order_id, line) (17,1), (17,2), (17,3), (42,1), (42,2), (42,3), (99,1), (99,2), (99,3))",
            "public.orders: 3 rows missing (id 17, 42, 99)"),
        damage(
            "UPDATE orders SET note = '' WHERE id = 5;",
            "public.log: 1 row too many",
            "public.orders: 1 row changed (id 5)"),
        damage(
            "INSERT INTO orders(id, customer_id, total) VALUES (1001, 1, 1), (1002, 1, 1);",
            "public.log: 2 rows too many",
            "public.orders: 2 rows too many (id 1001, 1002)"),
        damage(
            "DELETE FROM order_items WHERE order_id < 7;",
            "public.order_items: 18 rows missing ((order_id, line) (1,1), (1,2), (1,3), (2,1), (2,2), (2,3), (3,1), (3,2), (3,3), (4,1) and 8 more)"),
        damage(
            "ALTER TABLE order_items DROP CONSTRAINT order_items_pkey; INSERT INTO order_items SELECT * FROM order_items WHERE order_id < 3;",
            "public.order_items: 6 rows are there twice ((order_id, line) (1,1), (1,2), (1,3), (2,1), (2,2), (2,3))",
            "constraint order_items_pkey of public.order_items is missing"),
        damage(
            "DROP RULE no_delete ON log; TRUNCATE log;",
            "public.log: all 100 rows missing",
            "rule no_delete of public.log is missing"),
        damage("INSERT INTO log SELECT * FROM log;", "public.log: all 100 rows are there twice"),
        damage(
            "UPDATE typed SET n = '' WHERE k = 'a'; UPDATE typed SET n = NULL WHERE k = 'b';",
            "public.typed: all 2 rows changed (k a, b)"),
        damage("UPDATE typed SET v = 1.0 WHERE k = 'a';", "public.typed: 1 row changed (k a)"),
        damage(
            "UPDATE typed SET a = '{1,2}', f = 0.3;", "public.typed: all 2 rows changed (k a, b)"),
        damage(
            "DELETE FROM \"Odd \"\"Name\"\"\";",
            "public.\"Odd \"\"Name\"\"\": all 3 rows missing (the key -5, 1, 2147483647)"),
        damage("DELETE FROM nothing;", "public.nothing: 1 row missing"),
        damage(
            "DELETE FROM events WHERE at > '2026-05-25';",
            "public.events_2026: 7 rows missing ((id, at) (00411460-f7c9-2d21-24a6-7ea0f4cb5f85,2026-05-30), (52720e00-3547-c705-61bf-5e03b95aa99f,2026-05-28), (9be40cee-5b0e-ee14-62c8-2c6964087ff9,2026-06-01), (bac9162b-47c5-6fc8-a4d2-a519803d51b3,2026-05-31), (c058f544-c737-782d-eace-fa532d9add4c,2026-05-26), (c3e878e2-7f52-e2a5-7ace-4d9a76fd9acf,2026-05-29), (e7b24b11-2a44-fdd9-ee93-bdf998c6ca0e,2026-05-27))"),
        damage("DROP TABLE order_items;", "table public.order_items is missing, with 3000 rows"),
        damage(
            "TRUNCATE customers CASCADE;",
            "billing.invoices: all 667 rows missing (id 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 657 more)",
            "public.customers: all 200 rows missing (id 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 190 more)",
            "public.order_items: all 3000 rows missing ((order_id, line) (1,1), (1,2), (1,3), (10,1), (10,2), (10,3), (100,1), (100,2), (100,3), (1000,1) and 2990 more)",
            "public.orders: all 1000 rows missing (id 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 990 more)"),
        damage(
            "SELECT setval('orders_id_seq', 120);",
            "sequence public.orders_id_seq: 120 instead of 1000"),
        damage(
            "SELECT nextval('orders_id_seq');",
            "sequence public.orders_id_seq: 1001 instead of 1000"),
        damage("DROP INDEX orders_customer_idx;", "index public.orders_customer_idx is missing"),
        damage(
            "DROP INDEX orders_customer_idx; CREATE INDEX orders_customer_idx ON orders(customer_id, state);",
            "index public.orders_customer_idx: definition …EATE INDEX orders_customer_idx ON public.orders USING btree (customer_id, state) instead of CREATE INDEX orders_customer_idx ON public.orders USING btree (customer_id)"),
        damage(
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'orders_customer_idx'::regclass;",
            "index public.orders_customer_idx: not valid any more (was valid)"),
        damage(
            "ALTER TABLE orders DROP CONSTRAINT orders_total_check; ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;",
            "constraint orders_total_check of public.orders: not validated any more (was validated)"),
        damage(
            "ALTER TABLE orders DROP CONSTRAINT orders_total_check;",
            "constraint orders_total_check of public.orders is missing"),
        damage(
            "ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE;",
            "constraint invoices_order_id_fkey of billing.invoices is missing",
            "constraint order_items_order_id_fkey of public.order_items is missing",
            "constraint orders_pkey of public.orders is missing"),
        damage(
            "ALTER TABLE order_items DISABLE TRIGGER ALL;",
            "constraint order_items_order_id_fkey of public.order_items: not checked, its triggers are disabled (was not)"),
        damage(
            "ALTER TABLE orders DISABLE TRIGGER log_orders;",
            "trigger log_orders of public.orders: not enabled any more (was enabled)"),
        damage(
            "DROP TRIGGER log_orders ON orders;", "trigger log_orders of public.orders is missing"),
        damage("DROP RULE no_delete ON log;", "rule no_delete of public.log is missing"),
        damage(
            "DROP POLICY own_rows ON customers;", "policy own_rows of public.customers is missing"),
        damage(
            "ALTER TABLE customers DISABLE ROW LEVEL SECURITY;",
            "table public.customers: row level security disabled and forced instead of enabled and forced"),
        damage("DROP VIEW open_orders;", "view public.open_orders is missing"),
        damage(
            "REFRESH MATERIALIZED VIEW sales WITH NO DATA;",
            "materialized view public.sales: not populated any more (was populated)"),
        damage(
            "CREATE OR REPLACE FUNCTION secret() RETURNS text LANGUAGE sql AS $$SELECT 'y'$$;",
            "function public.secret(): definition …TION public.secret() RETURNS text LANGUAGE sql AS $function$SELECT 'y'$function$ instead of …TION public.secret() RETURNS text LANGUAGE sql AS $function$SELECT 'x'$function$"),
        damage(
            "DROP PROCEDURE tidy; DROP AGGREGATE total(numeric);",
            "aggregate public.total(numeric) is missing",
            "procedure public.tidy() is missing"),
        damage(
            "ALTER TYPE order_state ADD VALUE 'lost';",
            "type public.order_state: labels 'new', 'paid', 'shipped', 'lost' instead of 'new', 'paid', 'shipped'"),
        damage(
            "ALTER DOMAIN quantity DROP CONSTRAINT quantity_check;",
            "constraint quantity_check of public.quantity is missing"),
        damage(
            "REVOKE SELECT ON orders FROM app_reader;",
            "grant SELECT on table public.orders to app_reader is missing"),
        damage(
            "REVOKE UPDATE (note) ON orders FROM app_reader;",
            "grant UPDATE on column note of public.orders to app_reader is missing"),
        damage(
            "GRANT EXECUTE ON FUNCTION secret() TO PUBLIC;",
            "grant EXECUTE on function public.secret() to PUBLIC was not there at the mark"),
        damage(
            "REVOKE GRANT OPTION FOR SELECT ON customers FROM app_user;",
            "grant SELECT on table public.customers to app_user: no longer with grant option"),
        damage(
            "REVOKE USAGE ON SCHEMA billing FROM app_user;",
            "grant USAGE on schema billing to app_user is missing"),
        damage(
            "ALTER TABLE orders OWNER TO postgres;",
            "sequence public.orders_id_seq: owner postgres instead of app_owner",
            "table public.orders: owner postgres instead of app_owner"),
        damage(
            "ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA public REVOKE SELECT ON TABLES FROM app_reader;",
            "default privilege SELECT on tables of role app_owner in schema public to app_reader is missing"),
        damage(
            "ALTER DATABASE copy RESET work_mem; ALTER DATABASE copy SET timezone = 'UTC';",
            "database setting work_mem=64MB is missing",
            "database setting TimeZone: UTC instead of Asia/Tokyo"),
        damage("DROP EXTENSION pgcrypto;", "extension pgcrypto is missing"),
        damage(
            "ALTER EXTENSION pgcrypto SET SCHEMA billing;",
            "extension pgcrypto: schema billing instead of public"),
        damage(
            "COMMENT ON TABLE orders IS 'x'; COMMENT ON COLUMN orders.total IS NULL;",
            "comment on table column public.orders.total is missing",
            "comment on table public.orders: x instead of customer orders"),
        damage(
            "SELECT lo_unlink(424243); SELECT lo_put(424242, 0, 'J');",
            "large object 424243 is missing",
            "large object 424242: content 18 bytes, digest 4231004963386426823 instead of 18 bytes, digest 2362052634585108919"),
        damage(
            "DROP STATISTICS orders_stats; DROP PUBLICATION changes; DROP EVENT TRIGGER watch_ddl;",
            "event trigger watch_ddl is missing",
            "publication changes is missing",
            "statistics object public.orders_stats is missing"),
        damage(
            "ALTER TABLE orders ALTER note SET STORAGE EXTENDED, ALTER total SET DEFAULT 0, ALTER state DROP DEFAULT, ALTER customer_id DROP NOT NULL;",
            "column customer_id of public.orders: NULL allowed (was NOT NULL)",
            "column note of public.orders: storage extended instead of external",
            "column state of public.orders: default none instead of 'new'::public.order_state",
            "column total of public.orders: default 0 instead of none"),
        damage(
            "ALTER TABLE orders DROP COLUMN note;",
            "column note of public.orders is missing",
            "table public.orders: column order id, customer_id, state, total, created_at instead of id, customer_id, state, total, note, created_at"),
        damage(
            "DROP SCHEMA billing CASCADE;",
            "schema billing is missing",
            "table billing.invoices is missing, with 667 rows"),
        damage(
            "CREATE SCHEMA temp_restore; CREATE TABLE temp_restore.orders AS SELECT * FROM orders;",
            "schema temp_restore was not there at the mark"),
        damage(
            "ALTER TABLE events DETACH PARTITION events_2026;",
            "table public.events_2026: partition none instead of FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
            "table public.events_2026: parents none instead of public.events",
            "index public.events_2026_at_idx: parent none instead of public.events_at_idx",
            "index public.events_2026_pkey: parent none instead of public.events_pkey"));
  }

  private static Damage damage(String sql, String... lines) {
    return new Damage(sql, List.of(lines));
  }
}
