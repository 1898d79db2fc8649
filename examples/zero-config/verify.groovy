// Read by this project's own build, which runs every example as an integration test.
def folder = new File(basedir, 'target/recovery-docs/generated/orders-service/docs/operations')
def document = new File(folder, 'database-recovery.md').text
assert document.contains('# Database recovery of Orders Service')
assert document.contains('For Orders Service 2.3.0: PostgreSQL 17, database `orders_service`.')
assert document.contains('Source: <https://example.com/orders-service>.')
assert new File(folder, 'recovery-testing-checklist.md').exists()

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert !proof.partial
assert proof.drills*.document.collect { it.tokenize('/').last() }.unique().sort() == ['database-recovery.md', 'recovery-testing-checklist.md']
assert proof.drills.size() == 18
assert proof.drills.every { it.findings.empty && it.blocks*.status.unique() == ['PROVEN'] }

def checklist = new File(basedir, 'target/recovery-docs/checklists/recovery-testing-checklist.md').text
assert checklist.contains('| Findings | 0 |')
assert checklist.count('- [x] ') == 10 : 'the others are for a person'
assert checklist =~ /\d+ rows in \d+ tables, as many as expected/

assert new File(basedir, 'build.log').text.contains('blocks proven, no finding')

def jar = new java.util.zip.ZipFile(new File(basedir, 'target/orders-service-2.3.0.jar'))
assert jar.entries().every { !it.name.endsWith('.md') } : 'rendered documents stay out of the jar'
jar.close()
