// Read by this project's own build, which runs every example as an integration test. It runs the commands of the recipes
// as the services would, each in a checkout of its own.
import org.yaml.snakeyaml.Yaml

def shows = { File folder, String page, String text -> new File(folder, page).text.contains(text) }
def yaml = { File file -> new Yaml().load(file.text) }

// A recipe's "mvn" is the one that runs this build, with its repository.
def tools = new File(basedir, 'target/tools')
tools.mkdirs()
def mvn = new File(tools, 'mvn')
mvn.text = """#!/bin/sh
exec '${System.getProperty('maven.home')}/bin/mvn' -s '${new File(basedir.parentFile, 'interpolated-settings.xml')}' \\
  -Dmaven.repo.local='${localRepositoryPath}' -Dstyle.color=never "\$@"
"""
mvn.executable = true

def checkout = { String name ->
  def folder = new File(basedir, "target/${name}")
  folder.deleteDir()
  folder.mkdirs()
  ['pom.xml', 'apply.sh', 'mkdocs.yml', 'docs', 'src'].each { each ->
    assert ['cp', '-r', each, folder.path].execute(null, basedir).waitFor() == 0
  }
  folder
}

// Like the shells of GitHub and GitLab: the first command that fails ends it.
def run = { File folder, List commands ->
  def process = new ProcessBuilder('bash', '-e', '-o', 'pipefail', '-c', commands.join('\n'))
      .directory(folder).redirectErrorStream(true)
  process.environment().put('PATH', "${tools.path}:${System.getenv('PATH')}".toString())
  def started = process.start()
  def output = started.inputStream.text
  println "${commands}:\n${output}"
  [status: started.waitFor(), output: output]
}

// GitHub Pages
def workflow = yaml(new File(basedir, '.github/workflows/recovery-docs.yml'))
def steps = workflow.jobs.perform.steps
def github = checkout('github')
assert run(github, steps.findAll { it.run }*.run).status == 0
def uploaded = new File(github, steps.find { it.uses?.startsWith('actions/upload-pages-artifact@') }.with.path)
assert shows(uploaded, 'index.html', '2 of 2 blocks are performed by a drill')
assert shows(uploaded, 'docs/operations/database-recovery.html', '2 of 2 blocks proven')
assert workflow.jobs.publish.needs == 'perform'

// GitLab Pages, with a mistake in the template: the pages are there, and say so.
def pipeline = yaml(new File(basedir, '.gitlab-ci.yml'))
def gitlab = checkout('gitlab')
def template = new File(gitlab, 'src/recovery-docs/{{cookiecutter.project_slug}}/docs/operations/database-recovery.md')
template.text = template.text.replace('--clean --if-exists', '--clean --only-if-there')
def failed = run(gitlab, pipeline.perform.script)
assert failed.status != 0
assert failed.output.contains('docs/operations/database-recovery.md:13')
assert pipeline.perform.artifacts.when == 'always'
pipeline.perform.artifacts.paths.each { assert new File(gitlab, it).exists() }
def reports = new File(gitlab, pipeline.perform.artifacts.reports.junit).parentFile
assert reports.list().any { it ==~ /TEST-.*\.xml/ }
assert pipeline.pages.rules[0].when == 'always'
assert run(gitlab, pipeline.pages.script).status == 0
def published = new File(gitlab, pipeline.pages.artifacts.paths[0])
assert shows(published, 'index.html', 'class="warning"')
assert shows(published, 'docs/operations/database-recovery.html', 'only-if-there')

// Documents in the repository: the template was changed, so "check" fails, and "apply" mends it.
def change = new File(github, 'src/recovery-docs/{{cookiecutter.project_slug}}/docs/operations/database-recovery.md')
change.text = change.text.replace('is lost in this way', 'is lost')
def differs = run(github, ['mvn -B -ntp verify -DrecoveryDocs.drill.skip -DrecoveryDocs.html.skip -DrecoveryDocs.verify.skip'])
assert differs.status != 0 && differs.output.contains('is not what the template renders')
assert run(github, ['./apply.sh']).status == 0
assert shows(github, 'docs/operations/database-recovery.md', 'is lost.')
assert shows(github, 'docs/operations/database-recovery.md', ': 2 of 2 blocks, in 1 drill.')
assert run(github, ['mvn -B -ntp recovery-docs:check']).status == 0

// MkDocs
if (['sh', '-c', 'command -v mkdocs'].execute().waitFor() == 0) {
  assert run(github, ['mkdocs build --strict']).status == 0
  def built = new File(github, 'target/mkdocs/operations')
  assert shows(built, 'database-recovery/index.html', ': 2 of 2 blocks, in 1 drill.')
  assert shows(built, 'database-recovery/index.html', 'id="bring-back-the-table"')
  assert !shows(built, 'database-recovery/index.html', '<p>&lt;!--')
  assert shows(built, 'recovery-testing-checklist/index.html', 'href="../database-recovery/#bring-back-the-table"')
} else {
  println 'mkdocs is not installed, so its recipe was not run; ./dev test installs it on Debian, as root.'
}
null
