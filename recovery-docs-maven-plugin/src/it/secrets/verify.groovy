def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] restore.md:11')
assert log.contains('cat: \'no-such-file-***\': No such file or directory') || log.contains('cat: no-such-file-***: No such file or directory')

def proof = new File(basedir, 'target/recovery-docs/proof/proof.json').text
assert proof.contains('the key is ***, the password is ***')
def written = [log, proof] + new File(basedir, 'target/recovery-docs/reports').listFiles()*.text
['kq7-not-for-the-log', 'zx9-neither', 'wv3-nor-this', 'recovery-docs-lab'].each { secret ->
  assert written.every { !it.contains(secret) } : secret
}

// Anything else that a script ends with is a failure to the invoker.
return true
