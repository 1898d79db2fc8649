def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
assert !proof.partial
assert proof.drills*.document == ['1-leaves-things-behind.md', '2-finds-everything.md', '3-finds-the-images.md']
proof.drills.each { drill ->
  assert drill.findings == [] : drill.document
  assert drill.blocks*.status.unique() == ['PROVEN'] : drill.document
}

// The project and the machine have nothing of it.
['compose.yml', '.env', 'src/recovery-docs/shop.sql'].each { assert new File(basedir, it).exists() : it }
['shop.dump', 'left-behind.txt'].each { assert !new File(basedir, it).exists() : it }
assert !new File('/tmp/left-behind').exists()
assert new File(System.getProperty('user.home')).list()

def engine = { String... arguments ->
  def process = (['docker', *arguments] as List<String>).execute()
  def output = process.text
  assert process.waitFor() == 0 : arguments
  output.readLines()
}
engine('image', 'inspect', '--format', '{{.Id}}', 'postgres:17')
def ours = { it.contains('left-behind') || it.startsWith('compose-safe') }
assert !engine('ps', '--all', '--format', '{{.Names}}').any(ours)
assert !engine('volume', 'ls', '--format', '{{.Name}}').any(ours)
assert !engine('network', 'ls', '--format', '{{.Name}}').any(ours)
