import type { Log } from './log.ts';
import { make } from './part.ts';
import { Refused } from './send.ts';
import type { Outcome, Refusal } from './wire.ts';

/** What the client itself says below the messages: waiting, no answer, refusals. */
export interface Notes {
  /** "Sending command…", until it is taken away again. */
  waiting(line: string): () => void;
  problem(title: string, words: string): void;
  refusal(refusal: Refusal): void;
  /** Says what went wrong with an interaction, if anything did. Resolves to its outcome, or null. */
  of(what: string, sent: Promise<Outcome>): Promise<Outcome | null>;
}

const SOON_MS = 300;

function dismissable(element: HTMLElement): HTMLElement {
  const dismiss = make('button', 'plain', 'Dismiss');
  dismiss.type = 'button';
  dismiss.addEventListener('click', () => {
    element.remove();
    document.getElementById('line')?.focus();
  });
  element.append(make('p', 'foot', 'Only you can see this ', dismiss));
  return element;
}

/** What Discord would have said: the request, each error with where it is, and the body. */
export function refusalCard({ request, errors, body }: Refusal): HTMLElement {
  const list = make(
    'ul',
    '',
    ...errors.map(({ path, code, message }) =>
      make('li', '', make('code', '', path || '(body)'), ` ${message} `, make('code', 'quiet', code)),
    ),
  );
  const card = make(
    'div',
    'refusal',
    make('strong', '', 'Discord would refuse this message'),
    make('p', 'quiet', `${request}: 400, Invalid Form Body`),
    list,
  );
  if (body !== null) {
    const pre = make('pre', '', body);
    pre.tabIndex = 0;
    card.append(make('details', '', make('summary', '', 'The body'), pre));
  }
  return card;
}

export function createNotes(log: Log): Notes {
  const problem = (title: string, words: string): void =>
    log.note(dismissable(make('div', 'trouble', make('strong', '', title), make('p', '', words))));
  return {
    problem,
    waiting(line) {
      const dots = make('span', 'dots', make('i', ''), make('i', ''), make('i', ''));
      dots.ariaHidden = 'true';
      const element = make('p', 'waiting', dots, 'Sending command… ', make('code', '', line));
      log.end();
      // Most answers are there before one could read it.
      const soon = setTimeout(() => log.note(element), SOON_MS);
      return () => {
        clearTimeout(soon);
        element.remove();
      };
    },
    refusal: (refusal) => log.note(dismissable(make('div', 'trouble', refusalCard(refusal)))),
    async of(what, sent) {
      try {
        const outcome = await sent;
        if (outcome.kind === 'no answer')
          problem('The application did not respond', `${what}: three seconds went by without an answer from the bot.`);
        return outcome;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        problem(what, error.message);
        return null;
      }
    },
  };
}
