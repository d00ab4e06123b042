import { make, part } from './part.ts';
import type { Offer, Suggestions } from './suggest.ts';

/** The list above the composer. The line keeps the focus; what is marked is told by `aria-activedescendant`. */
export interface Palette {
  show(suggestions: Suggestions): void;
  hide(): void;
  isOpen(): boolean;
  marked(): Offer | null;
  first(): Offer | null;
  move(by: number): void;
}

const WORDS = { required: 'required', optional: 'optional' } as const;

function drawOffer({ label, detail, tag }: Offer, at: number): HTMLElement {
  const element = make('div', 'offer', make('span', 'label', label));
  if (detail !== '') element.append(make('span', 'detail', detail));
  if (tag) element.append(make('span', `kind ${tag}`, WORDS[tag]));
  element.id = `offer-${at}`;
  element.role = 'option';
  element.dataset['at'] = String(at);
  return element;
}

export function createPalette(take: (offer: Offer) => void): Palette {
  const box = part('#palette', HTMLElement);
  const list = part('#offers', HTMLElement);
  const line = part('#line', HTMLTextAreaElement);
  const status = part('#status', HTMLElement);
  let offers: readonly Offer[] = [];
  let at = -1;

  const mark = (to: number): void => {
    at = to;
    for (const element of list.children)
      if (element instanceof HTMLElement) element.ariaSelected = String(Number(element.dataset['at']) === to);
    const marked = list.children[to];
    if (marked) {
      line.setAttribute('aria-activedescendant', marked.id);
      marked.scrollIntoView({ block: 'nearest' });
    } else line.removeAttribute('aria-activedescendant');
  };

  const hide = (): void => {
    box.hidden = true;
    offers = [];
    mark(-1);
  };

  // The press must not take the focus from the line.
  box.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.offer') : null;
    const offer = offers[Number(element?.dataset['at'] ?? -1)];
    if (offer) take(offer);
  });

  return {
    hide,
    isOpen: () => !box.hidden,
    marked: () => offers[at] ?? null,
    first: () => offers[Math.max(at, 0)] ?? null,
    move: (by) => mark(at < 0 && by < 0 ? offers.length - 1 : (at + by + offers.length) % Math.max(offers.length, 1)),
    show(suggestions) {
      if (suggestions.about === '') {
        hide();
        return;
      }
      const before = offers[at]?.label;
      offers = suggestions.offers;
      part('.about', HTMLElement, box).textContent = suggestions.about;
      part('.hint', HTMLElement, box).textContent = suggestions.hint;
      list.replaceChildren(...offers.map(drawOffer));
      list.hidden = offers.length === 0;
      box.hidden = false;
      const again = suggestions.marked < 0 ? -1 : offers.findIndex(({ label }) => label === before);
      mark(again >= 0 ? again : suggestions.marked);
      const count = offers.length === 0 ? suggestions.hint : `${offers.length} to choose from`;
      status.textContent = `${suggestions.about}: ${count}`;
    },
  };
}
