def log = new File(basedir, 'build.log').text
assert log.count('Skipped: recoveryDocs.skip is set') == 2
assert !new File(basedir, 'target/recovery-docs').exists()
