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
addEventListener('beforeprint', () => { for (const each of document.querySelectorAll('details')) each.open = true; });
</#noparse>
