def page = { new File(basedir, 'target/site/' + it).getText('UTF-8') }
def unescaped = { it.replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&amp;', '&') }

def restore = page('docs/restore.html')
def archive = page('docs/archive/restore.html')

// A link between two documents with one name holds, and so does its anchor.
assert restore.contains('href="archive/restore.html#issue-role-shop-doesnt-exist"')
assert archive.count('id="issue-role-shop-doesnt-exist"') == 1
assert restore.contains('href="archive/restore.html#a2-afterwards"')
assert archive.count('id="2-afterwards"') == 1 && archive.count('id="a2-afterwards"') == 1
assert archive.contains('href="../restore.html#restore-it"')
assert restore.count('id="restore-it"') == 1
assert restore.contains('the script (<code>scripts/after.sh</code>)')

// A block is byte for byte what stands in the document.
def block = (restore =~ /(?s)<pre><code class="language-bash">(.*?)<\/code><\/pre>/)[0][1]
def lines = new File(basedir, 'docs/restore.md').readLines()
int fence = lines.indexOf('   ```bash')
assert unescaped(block) == lines.subList(fence + 1, fence + 4).collect { it.replaceFirst('^ {3}', '') + '\n' }.join()

// What Doxia would make of the text otherwise.
assert restore.contains('Use --force never; ${PGHOST} and $foo stay, so does #set($x = 1).')
assert restore.contains('<strong>Warning:</strong>') && restore.contains('&lt;placeholder&gt; and &quot;quotes&quot;')
assert !restore.contains('<script>alert') && !restore.contains('[!WARNING]')
assert restore.contains('&#x2610; tell somebody') && restore.contains('&#x2611; look at the time')

// Neither a directive nor what a macro would have made.
assert !restore.contains('recovery-docs:') && !restore.contains('modelVersion')

// What was proven.
assert (restore =~ /Proven on PostgreSQL 17\.\S+ in /).count == 2
assert restore =~ /2 of 2 blocks proven, on \d{4}-\d\d-\d\d with PostgreSQL 17\./
assert archive.contains('Not performed: needs the archive')
assert archive.contains('0 of 1 block proven, 1 skipped')
assert restore =~ /Performed on: \d{4}-\d\d-\d\d/
assert !restore.contains('Nothing here was proven')

def report = page('recovery-docs.html')
assert report.contains('docs/restore.md') && report.contains('Proven')
assert report =~ /17\.\d+/
assert !report.contains('Warning')
assert page('index.html').contains('href="recovery-docs.html"')
