import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APISectionComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { Extract, Offer } from '../model/view.ts';
import { customId, placeOf } from './custom-id.ts';
import type { Reader } from './discord-text.ts';
import { passagePath, webAddress } from './html-link.ts';
import type { Content } from './sections.ts';

/** Discord's limits: buttons in a row, options of a select, characters of an option and of an address. */
export const ROW = 5;
export const OPTIONS = 25;
const LABEL = 100;
const ADDRESS = 512;

const PRIMARY = 1;
const SECONDARY = 2;
const LINK = 5;

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId | APIButtonComponentWithURL>;
type SelectRow = APIActionRowComponent<APIStringSelectComponent>;

/** Keeps the custom ids of one message apart. */
export interface Ids {
  /** Another number each time. */
  next(): number;
  /** Whether an id may stand in the message; the second time it may not. */
  isNew(id: string): boolean;
}

export function idsOfMessage(): Ids {
  const used = new Set<string>();
  let count = 0;
  return { next: () => count++, isNew: (id) => !used.has(id) && used.add(id).has(id) };
}

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Opens an extract in its context; it has the number that the extract has in the text. */
const passageButton = ({ citation: { n, span }, lit }: Extract, ids: Ids): APIButtonComponentWithCustomId[] => {
  const id = customId({ kind: 'passage', place: placeOf(lit ?? span) });
  return id === null ? [] : [{ type: 2, style: SECONDARY, label: `[${n}]`, custom_id: `${id} ${ids.next()}` }];
};

/** Discord refuses a whole message for a button to a host without a dot, such as localhost. */
const canOpen = (url: string): boolean =>
  url.length <= ADDRESS && /\.(?:\p{L}[\p{L}\p{N}-]*|\d+)$/u.test(URL.parse(url)?.hostname ?? '');

/** What is shown for the sake of certain words leads on to them: on its article’s page, and in the original. */
function linkButtons({ citation, lit }: Extract, reader: Reader): APIButtonComponentWithURL[] {
  if (!lit) return [];
  const page = reader && `${reader}${passagePath(lit, citation.paragraph)}`;
  return [
    { label: 'Read the article', url: page },
    { label: 'Original', url: webAddress(citation.url) },
  ].flatMap(({ label, url }) => (url && canOpen(url) ? [{ type: 2, style: LINK, label, url } as const] : []));
}

export const buttonRows = (extracts: readonly Extract[], reader: Reader, ids: Ids): ButtonRow[] =>
  chunked(
    extracts.flatMap((extract): ButtonRow['components'] => [
      ...passageButton(extract, ids),
      ...linkButtons(extract, reader),
    ]),
    ROW,
  ).map((components) => ({ type: 1, components }));

const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim() || '…';
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…`;
};

/** An offer to choose among others, where a select can carry it. */
export const choiceOf = (block: Content): readonly Offer[] =>
  block.kind === 'offer' && block.instead && customId({ kind: 'ask', instead: true, line: block.command }) !== null
    ? [block]
    : [];

/** Ways on of which one takes the place of the message, to choose from. */
export function choiceRows(offers: readonly Offer[], ids: Ids): SelectRow[] {
  const values = new Map(
    offers.map((offer) => [customId({ kind: 'ask', instead: true, line: offer.command }) ?? '', offer]),
  );
  const options = [...values].map(([value, { label, command }]) => ({
    label: cut(label, LABEL),
    value,
    description: cut(command, LABEL),
  }));
  return chunked(options, OPTIONS).map((some) => ({
    type: 1,
    components: [{ type: 3, custom_id: `choose ${ids.next()}`, placeholder: 'Choose one', options: some }],
  }));
}

/** A way on whose answer comes besides: what it is, with a button that asks it; null where no button can. */
export function besides(content: string, { command }: Offer, ids: Ids): APISectionComponent | null {
  const id = customId({ kind: 'ask', instead: false, line: command });
  if (id === null || !ids.isNew(id)) return null;
  const accessory = { type: 2, style: SECONDARY, label: 'Show', custom_id: id } as const;
  return { type: 9, components: [{ type: 10, content }], accessory };
}

/** Whether the question is short enough for buttons to carry it, whatever the page. */
export const canTurn = (line: string | null): line is string =>
  line !== null && customId({ kind: 'page', page: 999_999, line }) !== null;

/** Turns the pages of the answer to a question; null where no button can. */
export function turning(line: string, page: number, isLast: boolean): ButtonRow | null {
  const button = (label: string, to: number, disabled: boolean): APIButtonComponentWithCustomId | null => {
    const id = customId({ kind: 'page', page: to, line });
    return id === null ? null : { type: 2, style: disabled ? SECONDARY : PRIMARY, label, custom_id: id, disabled };
  };
  const back = button('Back', Math.max(1, page - 1), page === 1);
  const on = button('More', page + 1, isLast);
  return back && on && { type: 1, components: [back, on] };
}
