def lines = new File(basedir, 'build.log').readLines()
int at = lines.indexOf('[ERROR] docs/restore.md:6')
assert at >= 0
assert lines[at + 1] == '[ERROR]   is not what the template renders'
assert lines[at + 2] == '[ERROR]     committed: createdb old_orders'
assert lines[at + 3] == '[ERROR]     rendered:  createdb orders'
assert lines[lines.indexOf('[ERROR] docs/who-to-call.md') + 1] == '[ERROR]   is missing in the repository'
assert lines.any { it.contains('2 of 2 documents') && it.contains('mvn recovery-docs:apply') }
assert new File(basedir, 'docs').list().toList() == ['restore.md']
