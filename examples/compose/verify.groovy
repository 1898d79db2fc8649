// Read by this project's own build, which runs every example as an integration test.
def log = new File(basedir, 'build.log').text
assert !log.contains('NoClassDefFoundError')

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
def documents = [
  'docs/1-dropped-table.md',
  'docs/2-lost-everything.md',
  'docs/3-point-in-time.md',
  'docs/4-cleaned-up-too-much.md',
]
assert proof.drills*.document == (proof.partial ? [documents[0], documents[3]] : documents)
proof.drills.each { drill ->
  assert drill.findings == [] : drill.document
  assert drill.blocks*.status.unique() == ['PROVEN'] : drill.document
  assert drill.serverVersion.startsWith('17')
}

assert !new File(basedir, 'backups').exists() : 'a lab works on a copy'
