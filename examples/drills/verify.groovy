// Read by this project's own build, which runs every example as an integration test.
String log = new File(basedir, 'build.log').text
assert log.contains('Somebody deleted rows (backup_format=plain) on PostgreSQL 17')
assert log.contains('Somebody deleted rows (backup_format=custom) on PostgreSQL 17')
assert log =~ /fingerprint +true .* good/
assert log =~ /symptom +true/
assert log =~ /cured +true/
assert log.contains('5 of 5 blocks performed by 3 drills')
assert log.contains('10 blocks proven, no finding')

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert proof.drills.size() == 6
def input = proof.drills[0].blocks[0].inputs[0]
assert input.name == 'BACKUP' && input.shown == 'backups/your-backup.dump' && input.used == 'backups/shop.dump'
assert new File(basedir, 'target/recovery-docs/generated/backup_format-custom/shop/docs/recovery.md').text.contains('pg_restore')

def times = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/metrics/recovery-times.json'))
assert times.procedures.keySet() == ['bring-back-rows', 'bring-back-the-table', 'issue-role-does-not-exist'] as Set
assert times.procedures.every { it.value.runs == 2 && it.value.seconds > 0 && it.value.text }
assert times.database_bytes > 0 && times.database_size ==~ /.+ MB/
assert times.processors > 0

def metrics = new File(basedir, 'target/recovery-docs/metrics/recovery-docs.prom').readLines()
assert metrics.findAll { it ==~ /recovery_docs_drill_success\{.*matrix_backup_format="(plain|custom)"} 1/ }.size() == 6
assert metrics.containsAll('recovery_docs_findings 0', 'recovery_docs_blocks_proven 10', 'recovery_docs_partial_run 0')

def page = new File(basedir, 'target/recovery-docs/html/docs/recovery.html').text
assert page.contains('5 of 5 blocks proven')
assert page =~ /class="mark">Proven on PostgreSQL 17\.\S+ in /
assert page.contains('<mark data-input="bring-back-the-table:BACKUP">backups/your-backup.dump</mark>')
assert page =~ /href="https:\/\/example\.com\/shop\/blob\/main\/src\/recovery-docs\/\S+\/docs\/recovery\.md#L\d+"/
assert !page.contains('class="warning"')
def overview = new File(basedir, 'target/recovery-docs/html/index.html').text
assert overview.contains('<a href="docs/recovery.html#bring-back-rows">Somebody deleted rows</a>')
assert new File(basedir, 'target/recovery-docs/html/search.js').text.contains('bring-back-rows')
