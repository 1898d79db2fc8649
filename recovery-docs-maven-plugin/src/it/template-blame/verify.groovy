def lines = new File(basedir, 'build.log').readLines()
def template = 'src/recovery-docs/{{cookiecutter.project_slug}}'
def rendered = 'target/recovery-docs/generated/shop'
[
  ["$template/docs/loop.md:9", "$rendered/docs/loop.md:15"],
  ["$template/shared/look.inc:4", "$rendered/docs/included.md:11"],
  ["$template/docs/condition.md:10", "$rendered/docs/condition.md:6"],
  ["$template/docs/marker.md.ftl:9", "$rendered/docs/marker.md:9"],
].each { blamed, shown ->
  int at = lines.indexOf('[ERROR] ' + blamed)
  assert at >= 0 : blamed
  assert lines.subList(at, at + 8).contains('[ERROR]     rendered: ' + shown) : shown
}
assert lines.any { it.contains('4 findings in your recovery documents') }
