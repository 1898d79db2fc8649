<#noparse>
for (const button of document.querySelectorAll('.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.closest('.block').querySelector('template.commands').content.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // From a file some browsers allow only the old way.
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}
for (const form of document.querySelectorAll('form.inputs')) {
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => {
    const chosen = `mark[data-input="${CSS.escape(event.target.name)}"]`;
    for (const block of document.querySelectorAll('.block')) {
      for (const part of [block, block.querySelector('template.commands').content]) {
        for (const mark of part.querySelectorAll(chosen)) mark.textContent = event.target.value;
      }
    }
  });
}
const search = document.querySelector('.search');
if (search) {
  const field = search.querySelector('input'), found = search.querySelector('ul'), root = search.dataset.root;
  let entries;
  search.hidden = false;
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    if (!entries || !words.length) return;
    const fits = entry => words.every(word => entry.all.includes(word));
    const rank = entry => words.every(word => entry.title.toLowerCase().includes(word)) ? 0 : 1;
    for (const entry of entries.filter(fits).sort((a, b) => rank(a) - rank(b)).slice(0, 20)) {
      const item = document.createElement('li'), link = document.createElement('a');
      link.href = root + entry.page + (entry.anchor ? '#' + entry.anchor : '');
      link.textContent = entry.title || entry.document;
      item.append(link, ' in ' + entry.document);
      found.append(item);
    }
    if (!found.children.length) found.append(Object.assign(document.createElement('li'), { textContent: 'Nothing found.' }));
  };
  globalThis.recoveryDocsSearch = all => {
    entries = all;
    for (const entry of entries) entry.all = (entry.title + ' ' + entry.text).toLowerCase();
    show();
  };
  field.addEventListener('focus', () => document.head.append(Object.assign(document.createElement('script'), { src: root + 'search.js' })), { once: true });
  field.addEventListener('input', show);
}
addEventListener('beforeprint', () => { for (const each of document.querySelectorAll('details')) each.open = true; });
</#noparse>
