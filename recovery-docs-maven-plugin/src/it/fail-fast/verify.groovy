def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] a.md:4')
assert log.count('b.md on PostgreSQL') == 1
assert log.contains('[WARNING] Only some of the drills were performed: this is no full proof.')
assert log.contains('The proof is partial: only some of the drills were performed.')
