import { around, make, part } from './part.ts';

/** One line of a message's menu. */
export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
}

/** The menu of a message, by its button, a right click, the menu key or M. */
export function createMenu(itemsOf: (slot: HTMLElement) => readonly MenuItem[]): void {
  const menu = part('#menu', HTMLElement);
  let opener: HTMLElement | null = null;

  const open = (slot: HTMLElement, from: HTMLElement, x: number, y: number): void => {
    opener = from;
    menu.replaceChildren(
      ...itemsOf(slot).map(({ label, detail = '', run }) => {
        const item = make(
          'button',
          '',
          make('span', '', label),
          ...(detail === '' ? [] : [make('span', 'quiet', detail)]),
        );
        item.type = 'button';
        item.role = 'menuitem';
        item.tabIndex = -1;
        item.addEventListener('click', () => {
          menu.hidePopover();
          run();
        });
        return item;
      }),
    );
    menu.showPopover();
    menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
    menu.querySelector('button')?.focus();
  };

  const openAt = (slot: HTMLElement, from: HTMLElement): void => {
    const { right, bottom } = from.getBoundingClientRect();
    open(slot, from, from === slot ? right - 240 : right - 220, from === slot ? bottom - 60 : bottom + 4);
  };

  document.addEventListener('click', (event) => {
    const button = around(event, '[data-menu]');
    const slot = button?.closest<HTMLElement>('.slot');
    if (button && slot) openAt(slot, button);
  });
  document.addEventListener('contextmenu', (event) => {
    const slot = around(event, '.slot');
    // Links and marked words keep the browser's own menu.
    if (!slot || around(event, 'a, textarea, input') || !(getSelection()?.isCollapsed ?? true)) return;
    event.preventDefault();
    if (event.clientX > 0 || event.clientY > 0) open(slot, slot, event.clientX, event.clientY);
    else openAt(slot, slot);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
    const slot = event.target instanceof HTMLElement && event.target.classList.contains('slot') ? event.target : null;
    if (!slot) return;
    event.preventDefault();
    openAt(slot, slot);
  });
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.querySelectorAll('button')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    else if (event.key === 'Tab') menu.hidePopover();
    else return;
    event.preventDefault();
  });
  menu.addEventListener('toggle', (event) => {
    const isOpen = event instanceof ToggleEvent && event.newState === 'open';
    if (opener?.matches('[data-menu]')) opener.ariaExpanded = String(isOpen);
    if (!isOpen && (menu.contains(document.activeElement) || document.activeElement === document.body)) opener?.focus();
  });
}
