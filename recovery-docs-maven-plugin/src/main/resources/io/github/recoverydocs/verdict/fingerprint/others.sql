-- Kinds that are rare in applications: what PostgreSQL calls them, with the part of their definition that is short.
-- Objects of initdb have numbers up to 16383 (FirstNormalObjectId in access/transam.h).
WITH objects (classid, objid, definition) AS (
  SELECT 'pg_operator'::regclass, oid, format('function %s commutator %s negator %s', oprcode, oprcom::regoper, oprnegate::regoper)
    FROM pg_operator
  UNION ALL SELECT 'pg_opclass'::regclass, oid, NULL FROM pg_opclass
  UNION ALL SELECT 'pg_opfamily'::regclass, oid, NULL FROM pg_opfamily
  UNION ALL SELECT 'pg_cast'::regclass, oid, format('%s %s', castcontext, castmethod) FROM pg_cast
  UNION ALL SELECT 'pg_collation'::regclass, oid, format('%s %s %s', collprovider, collcollate, collctype) FROM pg_collation
  UNION ALL SELECT 'pg_conversion'::regclass, oid, conproc::text FROM pg_conversion
  UNION ALL SELECT 'pg_ts_config'::regclass, oid, (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', '
    ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = f.oid) FROM pg_ts_config f
  UNION ALL SELECT 'pg_ts_dict'::regclass, oid, dictinitoption FROM pg_ts_dict
  UNION ALL SELECT 'pg_ts_parser'::regclass, oid, NULL FROM pg_ts_parser
  UNION ALL SELECT 'pg_ts_template'::regclass, oid, NULL FROM pg_ts_template
  UNION ALL SELECT 'pg_am'::regclass, oid, amhandler::text FROM pg_am
  UNION ALL SELECT 'pg_language'::regclass, oid, CASE WHEN lanpltrusted THEN 'trusted' ELSE 'not trusted' END FROM pg_language
  UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwoptions::text FROM pg_foreign_data_wrapper
  UNION ALL SELECT 'pg_foreign_server'::regclass, oid, concat_ws(' ', srvtype, srvversion, srvoptions::text) FROM pg_foreign_server
  UNION ALL SELECT 'pg_user_mapping'::regclass, oid, NULL FROM pg_user_mapping
  UNION ALL SELECT 'pg_transform'::regclass, oid, NULL FROM pg_transform
  UNION ALL SELECT 'pg_event_trigger'::regclass, oid, format('on %s %s function %s %s', evtevent, evttags, evtfoid::regproc,
    CASE evtenabled WHEN 'D' THEN 'disabled' WHEN 'O' THEN 'enabled' ELSE evtenabled::text END) FROM pg_event_trigger
  UNION ALL SELECT 'pg_statistic_ext'::regclass, oid, pg_get_statisticsobjdef(oid) FROM pg_statistic_ext
  UNION ALL SELECT 'pg_subscription'::regclass, oid, array_to_string(subpublications, ', ') FROM pg_subscription
    WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT 'pg_publication'::regclass, p.oid, concat_ws(' ',
      CASE WHEN p.puballtables THEN 'all tables' ELSE (SELECT 'tables ' || string_agg(r.prrelid::regclass::text, ', '
        ORDER BY r.prrelid::regclass::text COLLATE "C") FROM pg_publication_rel r WHERE r.prpubid = p.oid) END,
      CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END,
      CASE WHEN p.pubviaroot THEN 'via root' END)
    FROM pg_publication p
)
SELECT i.type || ' ' || i.identity, NULL::text, ARRAY[coalesce(i.name, i.identity), i.identity],
  CASE WHEN i.schema IS NULL THEN ARRAY[]::text[] ELSE ARRAY['schema ' || i.schema] END,
  json_build_object('definition', o.definition)
FROM objects o
CROSS JOIN LATERAL pg_identify_object(o.classid, o.objid, 0) i
WHERE o.objid > 16383 AND i.identity !~ '^(pg_toast|pg_temp|information_schema)'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype IN ('e', 'i') AND e.refclassid <> 'pg_opfamily'::regclass)
