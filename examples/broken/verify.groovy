// Read by this project's own build, which runs every example as an integration test.
def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] docs/restore.md:18')
assert log.contains('[ERROR]     psql -X -q -d shop -f shop.sql')
assert log.contains('[ERROR]     ERROR:  relation "orders" already exists')
assert log.contains('1 finding in your recovery documents')
assert new File(basedir, 'target/recovery-docs/proof/proof.json').exists()

def page = new File(basedir, 'target/recovery-docs/html/docs/restore.html').text
assert page.contains('This does not work as it is written: the last run had one finding.')
assert page =~ /class="mark">Failed on PostgreSQL 17/
assert page.contains('<strong>Why:</strong> command exited 0 after an SQL error')
