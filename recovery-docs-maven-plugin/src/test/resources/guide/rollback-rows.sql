-- Today's rows, as they are called before ("amount") and after ("total") a migration is undone.
SET client_min_messages = warning;
\pset fieldsep ' '
SELECT 'customers', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM (SELECT id, email::text, tags, info FROM customers) t;
SELECT 'orders', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM (SELECT id, customer_id, :total, gross, at, blob FROM orders) t;
SELECT 'Mixed Case', count(*), md5(string_agg(t::text, ',' ORDER BY "Id")) FROM (SELECT "Id", :text FROM "Mixed Case") t;
SELECT 'Odd Schema', count(*), md5(string_agg(t::text, ',' ORDER BY "a b")) FROM "Odd Schema".:odd t;
SELECT 'events', count(*), md5(string_agg(t::text, ',' ORDER BY id, at)) FROM events t;
SELECT 'tree', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM tree t;
SELECT 'legacy', count(*), md5(string_agg(t::text, ',' ORDER BY a)) FROM legacy t;
SELECT 'animal', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM ONLY animal t;
SELECT 'dog', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM dog t;
SELECT 'coded', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM coded t;
SELECT 'log', count(*), md5(string_agg(t::text, ',' ORDER BY id)) FROM log t;
SELECT 'large objects', count(*), md5(string_agg(oid || ' ' || lo_get(oid)::text, ',' ORDER BY oid)) FROM pg_largeobject_metadata;
SELECT 'customers_id_seq', last_value, is_called FROM customers_id_seq;
SELECT 'orders_id_seq', last_value, is_called FROM orders_id_seq;
SELECT 'log_id_seq', last_value, is_called FROM log_id_seq;
SELECT 'ticket', last_value, is_called FROM ticket;
SELECT 'not_called', last_value, is_called FROM not_called;
