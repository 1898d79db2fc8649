// Read by this project's own build, which runs every example as an integration test.
def document = new File(basedir, 'target/recovery-docs/generated/warehouse/docs/restore.md').text
assert document.contains('## Bring back deliveries') : 'the POM overrides cookiecutter.json'
assert !document.contains('{{') && !document.contains('{%')

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert !proof.partial
assert proof.drills.size() == 1
assert proof.drills[0].document.endsWith('docs/restore.md')
assert proof.drills[0].blocks*.status.unique() == ['PROVEN']
assert proof.drills[0].blocks.size() == 18
assert proof.drills[0].findings.empty

assert new File(basedir, 'build.log').text.contains('18 blocks proven, no finding')
