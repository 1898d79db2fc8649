def log = new File(basedir, 'build.log').text
assert log.contains('Skipped: recoveryDocs.drill.skip is set')
assert log.contains('There is no proof at ')
assert log.contains('Run "mvn verify"')
