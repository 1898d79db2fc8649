def log = new File(basedir, 'build.log').text
assert log.count('2 blocks proven, no finding') == 3
assert !log.contains('not marked as @threadSafe')
['one', 'two', 'three'].each { module ->
  def proof = new groovy.json.JsonSlurper().parse(new File(basedir, "$module/target/recovery-docs/proof/proof.json"))
  assert proof.drills[0].blocks[1].commands[1].output == '10\n'
}

// Anything else that a script ends with is a failure to the invoker.
return true
