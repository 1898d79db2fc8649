-- The orders database, small.
CREATE ROLE reporting NOLOGIN;
CREATE DATABASE orders;
\connect orders
CREATE TABLE customers (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE
);
CREATE TABLE orders (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  total       numeric(10, 2) NOT NULL CHECK (total >= 0)
);
CREATE INDEX orders_by_customer ON orders (customer_id);
GRANT SELECT ON customers, orders TO reporting;
INSERT INTO customers (email) SELECT format('customer%s@example.com', n) FROM generate_series(1, 200) AS n;
INSERT INTO orders (customer_id, total) SELECT 1 + n % 200, n % 97 + 0.5 FROM generate_series(1, 5000) AS n;
