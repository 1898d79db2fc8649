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
addEventListener('beforeprint', () => { for (const each of document.querySelectorAll('details')) each.open = true; });
</#noparse>
