import { around, part } from './part.ts';

const optionsOf = (select: HTMLElement): HTMLElement[] => [...select.querySelectorAll<HTMLElement>('[role=option]')];

const isChosen = (option: HTMLElement): boolean => option.ariaSelected === 'true';

export const isOpenable = (select: HTMLElement): boolean => !part('button', HTMLButtonElement, select).disabled;

/** What is chosen in a select menu. */
export const valuesOf = (select: HTMLElement): string[] =>
  optionsOf(select)
    .filter(isChosen)
    .map((option) => option.dataset['value'] ?? '');

function place(button: HTMLElement, list: HTMLElement): void {
  const { left, top, bottom, width } = button.getBoundingClientRect();
  list.style.width = `${width}px`;
  list.style.left = `${left}px`;
  const below = innerHeight - bottom - 8;
  const isAbove = below < Math.min(list.scrollHeight, 240) && top > below;
  list.style.maxHeight = `${Math.min(isAbove ? top - 8 : below, 320)}px`;
  list.style.top = isAbove ? 'auto' : `${bottom + 4}px`;
  list.style.bottom = isAbove ? `${innerHeight - top + 4}px` : 'auto';
}

/**
 * Select menus of messages and forms: a button that opens a list, walked through with the arrow keys. One choice closes
 * it; where several can be taken it closes on Escape or outside, and is sent then.
 */
export function followSelects(send: (select: HTMLElement, values: readonly string[]) => void): void {
  const partsOf = (select: HTMLElement) => ({
    button: part('button', HTMLButtonElement, select),
    list: part('[role=listbox]', HTMLElement, select),
    most: Number(select.dataset['most']),
    least: Number(select.dataset['least']),
  });

  const open = (select: HTMLElement): void => {
    const { button, list } = partsOf(select);
    list.showPopover();
    place(button, list);
    const [first] = optionsOf(select);
    (optionsOf(select).find(isChosen) ?? first)?.focus();
  };

  const choose = (option: HTMLElement): void => {
    const select = option.closest<HTMLElement>('.select');
    if (!select) return;
    const { list, most } = partsOf(select);
    if (most === 1) for (const other of optionsOf(select)) other.ariaSelected = String(other === option);
    else if (isChosen(option)) option.ariaSelected = 'false';
    else if (valuesOf(select).length < most) option.ariaSelected = 'true';
    const words = optionsOf(select)
      .filter(isChosen)
      .map((one) => one.querySelector('.choice > :first-child')?.textContent ?? '');
    if (words.length > 0) {
      const chosen = part('.chosen', HTMLElement, select);
      chosen.textContent = words.join(', ');
      chosen.classList.remove('quiet');
    }
    select.dataset['changed'] = '';
    if (most === 1) list.hidePopover();
  };

  document.addEventListener('click', (event) => {
    const option = around(event, '.select [role=option]');
    const button = around(event, '.select > button');
    if (option) choose(option);
    else if (button?.parentElement) open(button.parentElement);
  });

  document.addEventListener('keydown', (event) => {
    const option = around(event, '.select [role=option]');
    const select = option?.closest<HTMLElement>('.select');
    if (!option || !select) return;
    const all = optionsOf(select);
    const at = all.indexOf(option);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') choose(option);
    else if (event.key === 'Tab') partsOf(select).list.hidePopover();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  });

  document.addEventListener(
    'toggle',
    (event) => {
      const select = around(event, '.select [role=listbox]')?.closest<HTMLElement>('.select');
      if (!select || !(event instanceof ToggleEvent)) return;
      const { button, least } = partsOf(select);
      button.ariaExpanded = String(event.newState === 'open');
      if (event.newState === 'open') return;
      if (
        !document.activeElement ||
        document.activeElement === document.body ||
        select.contains(document.activeElement)
      )
        button.focus();
      const values = valuesOf(select);
      if (!('changed' in select.dataset) || values.length < least) return;
      delete select.dataset['changed'];
      if (!select.closest('dialog')) send(select, values);
    },
    true,
  );
}
