-- Days go by after the backup.
SET client_min_messages = warning;
INSERT INTO customers (email, nick) SELECT 'new' || g || '@x', 'late' || g FROM generate_series(1, 10) g;
UPDATE customers SET email = 'changed@x' WHERE id = 1;
DELETE FROM orders WHERE id % 100 = 3;
UPDATE orders SET total = total + 1 WHERE id % 100 = 4;
INSERT INTO "Mixed Case" VALUES (3, 'today');
INSERT INTO events VALUES (100000, '2026-12-24');
INSERT INTO tree VALUES (101, 50, 101);
UPDATE "Odd Schema"."sel""ect" SET "from" = 'today' WHERE "a b" = 2;
INSERT INTO dog VALUES (3, 'bello', 'y');
SELECT nextval('ticket'), lo_from_bytea(0, 'of today');
SELECT lo_put(oid, 0, 'LARGE') FROM pg_largeobject_metadata WHERE lo_get(oid) = 'large object';
DELETE FROM notes WHERE id = 1;
-- The migration.
DROP EVENT TRIGGER definitions;
ALTER TABLE customers DROP COLUMN nick, DROP COLUMN score, ADD COLUMN vip boolean NOT NULL DEFAULT false;
DROP VIEW revenue CASCADE;
ALTER TABLE orders RENAME COLUMN total TO amount;
ALTER TABLE customers ALTER COLUMN email TYPE varchar(200);
ALTER TABLE "Mixed Case" RENAME COLUMN "Text" TO "Body";
ALTER TABLE "Odd Schema"."sel""ect" RENAME TO renamed;
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE;
ALTER TABLE coded ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE coded_id_seq;
DROP INDEX customers_tags;
DROP POLICY p ON orders;
DROP FUNCTION twice;
DROP TABLE notes;
CREATE TABLE coupons (id serial PRIMARY KEY);
CREATE SEQUENCE tokens;
CREATE VIEW rich AS SELECT * FROM customers;
-- Days go by before it is found to be bad.
INSERT INTO customers (email, vip) VALUES ('latest@x', true);
DELETE FROM customers WHERE email = 'new1@x';
UPDATE orders SET amount = 77.77 WHERE id = 10;
INSERT INTO orders (customer_id, amount) VALUES (5011, 8.50);
INSERT INTO coupons DEFAULT VALUES;
INSERT INTO coded VALUES (30, 'c');
