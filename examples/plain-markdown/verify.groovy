// Read by this project's own build, which runs every example as an integration test.
def log = new File(basedir, 'build.log').text
assert log.contains('9 blocks proven, no finding')
assert !log.contains('NoClassDefFoundError')

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert proof.schemaVersion == 4
assert !proof.partial
assert proof.drills*.document == ['docs/backup-and-restore.md']
assert proof.drills[0].blocks*.status.unique() == ['PROVEN']
assert proof.drills[0].serverVersion.startsWith('17')

assert new File(basedir, 'target/recovery-docs/reports').list().any { it ==~ /TEST-.*\.xml/ }
assert !new File(basedir, 'backups').exists() : 'a lab works on a copy'
