-- Run by the image when it makes a new, empty database.
CREATE SEQUENCE invoice_numbers START 10001;

CREATE TABLE customers (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE
);

CREATE TABLE orders (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invoice     bigint NOT NULL UNIQUE DEFAULT nextval('invoice_numbers'),
  customer_id bigint NOT NULL REFERENCES customers,
  ordered_on  date NOT NULL DEFAULT current_date,
  total       numeric(10, 2) NOT NULL CHECK (total >= 0)
);

CREATE INDEX orders_by_customer ON orders (customer_id, ordered_on);

CREATE VIEW revenue AS
SELECT date_trunc('month', ordered_on)::date AS month, count(*) AS orders, sum(total) AS total
FROM orders
GROUP BY 1;
