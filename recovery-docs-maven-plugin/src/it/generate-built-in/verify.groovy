def rendered = new File(basedir, 'target/recovery-docs/generated/book-shop/docs/operations')
assert rendered.list().sort() == ['database-recovery.md', 'recovery-testing-checklist.md']
def text = new File(rendered, 'database-recovery.md').text
assert text.contains('Book Shop')
assert text.contains('books')
assert !text.contains('cookiecutter')
