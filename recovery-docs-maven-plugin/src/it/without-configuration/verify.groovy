def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert proof.drills*.postgresVersion == ['17', '18']
assert proof.drills.every { it.serverVersion.startsWith(it.postgresVersion) && it.findings.empty }
assert new File(basedir, 'build.log').text.contains('2 blocks proven, no finding')
