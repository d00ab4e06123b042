import type { Notes } from './notes.ts';
import { part } from './part.ts';
import { isOpenable, valuesOf } from './select.ts';
import { sendModal } from './send.ts';
import type { Outcome } from './wire.ts';

/** Shows what an interaction was answered with, if that is a form; sends it when it is filled in. */
export function createModals(notes: Notes): (outcome: Outcome | null) => void {
  const dialog = part('#modal', HTMLDialogElement);
  const show = (outcome: Outcome | null): void => {
    if (outcome?.kind !== 'modal') return;
    // Drawn by the server, where every text was escaped.
    dialog.innerHTML = outcome.html;
    const form = part('form', HTMLFormElement, dialog);
    part('[data-cancel]', HTMLButtonElement, dialog).addEventListener('click', () => dialog.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      );
      const chosen = [...form.querySelectorAll<HTMLElement>('.select')]
        .filter(isOpenable)
        .map((select) => [select.dataset['choose'] ?? '', valuesOf(select)] as const);
      dialog.close();
      void notes
        .of('Submitting the form', sendModal(outcome.interaction, Object.fromEntries([...typed, ...chosen])))
        .then(show);
    });
    dialog.showModal();
  };
  return show;
}
