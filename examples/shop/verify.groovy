// Read by this project's own build, which runs every example as an integration test.
def proof = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/recovery-docs/proof/proof.json'))
def cells = proof.drills*.matrix.unique()
assert cells.size() >= 2
assert cells*.backup_format.unique().sort() == ['custom', 'plain']
proof.drills.each { drill ->
  assert drill.findings == [] : drill.name
  assert drill.blocks*.status.unique() == ['PROVEN'] : drill.name
  assert drill.serverVersion.startsWith(drill.matrix.postgres_version)
}

def generated = new File(basedir, 'target/recovery-docs/generated')
// A drill performs every block of both documents, in each combination; none is skipped.
assert proof.uncovered == []
// Two of its links lead to what the project has beside the published page.
assert proof.brokenLinks == []
assert proof.coverage*.document.unique().size() == 2
assert proof.coverage.every { it.drills && !it.skipped }

// What the runbook links to is there: rendered beside it, or in the project where it will be published.
def cell = "postgres_version-${cells[0].postgres_version}_backup_format-${cells[0].backup_format}"
def page = new File(generated, "$cell/shop/docs/operations/database-recovery.md")
def links = (page.text =~ /\]\(([^)#:]+)\)/).collect { it[1] }.unique()
assert links.containsAll(['../adr/ADR-023-logical-backups.md', 'runbook.md'])
links.each { link ->
  assert new File(page.parentFile, link).exists() || new File(basedir, "docs/operations/$link").exists() : link
}

// Anything else that a script ends with is a failure to the invoker.
return true
