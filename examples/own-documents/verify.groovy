// Read by this project's own build, which runs every example as an integration test.
String log = new File(basedir, 'build.log').text
assert log =~ /fingerprint +true .* good/
assert log.contains('8 of 8 blocks performed by 3 drills')
assert log.contains('12 blocks proven, no finding')

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert !proof.partial
assert proof.drills*.name == ['An import deleted orders', 'Somebody dropped a table', 'A migration went wrong']
