-- A page that was never written reads as zeros, and is written as zeros by a restore: pages are filled up, and empty ones
-- do not count. 2048 is LOBLKSIZE (storage/large_object.h) of a server with pages of 8 kB.
SELECT 'large object ' || m.oid, NULL::text, ARRAY[m.oid::text], ARRAY[]::text[],
  json_build_object('owner', pg_get_userbyid(m.lomowner), 'content', coalesce(c.content, '0 bytes'))
FROM pg_largeobject_metadata m
LEFT JOIN (
  SELECT p.loid, max(p.pageno::bigint * 2048 + length(p.data)) || ' bytes, digest '
    || coalesce(sum(hashtextextended(f.data::text COLLATE "C", p.pageno)) FILTER (WHERE f.data <> z.zeros), 0) AS content
  FROM pg_largeobject p
  CROSS JOIN (SELECT decode(repeat('00', 2048), 'hex')) AS z (zeros)
  CROSS JOIN LATERAL (SELECT substr(p.data || z.zeros, 1, 2048)) AS f (data)
  GROUP BY p.loid) c ON c.loid = m.oid
