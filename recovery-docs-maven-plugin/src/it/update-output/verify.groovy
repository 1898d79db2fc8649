def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] restore.md:12')
assert log.contains('Wrote the real output into restore.md (1 block)')
assert log.count('1 block proven, no finding') == 3
def lines = new File(basedir, 'restore.md').readLines()
assert lines[11] == '   42'
assert lines[12] == '   ```'
assert lines.last() == 'Nothing below may change.'
