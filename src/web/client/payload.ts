import { make } from './part.ts';

async function fetched(id: string): Promise<string> {
  const answer = await fetch(`/playground/payload/${id}`);
  return answer.ok ? JSON.stringify(await answer.json(), null, 2) : answer.text();
}

/** Opens and closes what Discord's API gives of a message, below it. */
export async function togglePayload(slot: HTMLElement): Promise<void> {
  const open = slot.querySelector(':scope > .payload');
  slot.querySelector('[data-payload]')?.setAttribute('aria-expanded', String(!open));
  if (open) {
    open.remove();
    return;
  }
  const text = make('pre', '', '…');
  text.tabIndex = 0;
  text.role = 'group';
  text.ariaLabel = 'Payload of the message';
  const copy = make('button', 'button secondary', 'Copy');
  copy.type = 'button';
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent);
    copy.textContent = 'Copied';
  });
  const header = make('header', '', make('strong', '', 'What the API gives of this message'), copy);
  const section = make('section', 'payload', header, text);
  slot.append(section);
  text.textContent = await fetched(slot.id.slice(2));
  section.scrollIntoView({ block: 'nearest' });
}
