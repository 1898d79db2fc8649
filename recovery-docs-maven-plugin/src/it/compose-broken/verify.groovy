def lines = new File(basedir, 'build.log').readLines()
int at = lines.indexOf('[ERROR] restore.md:12')
assert at >= 0
def finding = lines.subList(at, at + 5)
assert finding.any { it.contains('drill "restore.md": command exited 1') }
assert finding.any { it.contains('docker compose exec -T database pg_restore -U postgres -d postgres <shop.dump') }
assert finding.any { it.contains('service "database" is not running') }
assert lines.any { it.contains('1 finding in your recovery documents') }

def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert proof.drills[0].blocks[0].status == 'PROVEN'
