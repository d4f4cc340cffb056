// The buttons that copy a lesson's code. They are served hidden, since without this script they would do nothing.
import { copy } from './copy.ts';

for (const block of document.querySelectorAll<HTMLElement>('[data-code]')) {
  const [code, button, status] = ['pre', 'button', '[role=status]'].map((part) =>
    block.querySelector<HTMLElement>(part),
  );
  if (!code || !button || !status) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copy(code.textContent ?? '', () => {
      code.focus();
      getSelection()?.selectAllChildren(code);
    });
    // An emptied region speaks again when the same is said twice.
    status.textContent = '';
    status.textContent = (done ? status.dataset['copied'] : status.dataset['notCopied']) ?? '';
  });
}
