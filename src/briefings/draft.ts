import type { Archive } from '../archive/archive.ts';
import { type News, newsOf } from '../archive/news.ts';
import { briefing } from '../compose/briefing.ts';
import type { DeliveryKind, Post, Subscription } from '../model/briefing.ts';
import type { Envelope, View } from '../model/view.ts';
import { valueWords } from '../render/date.ts';
import { addressed, type LaidPosts, layPosts } from '../render/discord-post.ts';
import type { Reader } from '../render/discord-text.ts';
import { localTime } from './local-time.ts';
import { markOf } from './mark.ts';

/** One briefing that is to be worked out. */
export interface Drafting {
  readonly archive: Archive;
  readonly subscription: Subscription;
  readonly slot: Date;
  readonly kind: DeliveryKind;
  /** Slots that were missed since the last briefing. */
  readonly missed: readonly string[];
}

/** Most that are named one by one. */
const NAMED = 3;

function missedWords(missed: readonly string[], { zone }: Subscription): readonly string[] {
  if (missed.length === 0) return [];
  const named = missed.slice(-NAMED).map((slot) => localTime(new Date(slot), zone));
  const more = missed.length > NAMED ? `${missed.length - NAMED} earlier, ` : '';
  return [`Not posted, and told here: ${more}${named.join(', ')}.`];
}

const envelopeOf = ({ subscription, slot, kind, missed }: Drafting): Envelope => ({
  mark: markOf(subscription, slot.toISOString(), kind),
  day: valueWords(localTime(slot, subscription.zone).slice(0, 10)),
  role: subscription.role,
  notes: missedWords(missed, subscription),
  place: subscription.place,
});

/** What is said where nothing is new; the first briefing has none before it. */
export const nothingNew = ({ told }: Pick<Subscription, 'told'>): string =>
  told === null
    ? 'Nothing in the newest week of the archive is about this; the next briefing tells of what comes from now on.'
    : 'Nothing new in the archive since the last briefing.';

/** One bare line. */
const nothingView = (subscription: Subscription): View => ({
  title: 'Briefing',
  asOf: null,
  blocks: [{ kind: 'line', text: nothingNew(subscription) }],
  omitted: null,
  hint: null,
});

/** What is new for a subscription; null: nothing. */
export const newsView = (archive: Archive, subscription: Subscription): View | null =>
  briefing(archive, newsOf(archive, subscription.told), subscription);

/** What would be posted now, as it would be; null: nothing would be. */
export function preview(drafting: Drafting): View | null {
  const { archive, subscription } = drafting;
  const view = newsView(archive, subscription);
  if (view === null && subscription.whenNothing === 'silence') return null;
  const envelope = envelopeOf(drafting);
  return view
    ? { ...view, envelope }
    : { ...nothingView(subscription), envelope: { ...envelope, role: null, place: 'line' } };
}

/** Values by key, as long as they are of one archive. */
function ofOneArchive<T extends object>(): (archive: Archive, key: string, make: () => T) => T {
  let of: Archive | null = null;
  let made = new Map<string, T>();
  return (archive, key, make) => {
    if (of !== archive) {
      of = archive;
      made = new Map();
    }
    const value = made.get(key) ?? make();
    made.set(key, value);
    return value;
  };
}

/** Lays out the posts of a briefing; null: nothing is posted. */
export type Drafts = (drafting: Drafting) => readonly Post[] | null;

/** What many subscriptions share is worked out once for a revision of the archive. */
export function createDrafts(reader: Reader): Drafts {
  const newsSince = ofOneArchive<News>();
  const layouts = ofOneArchive<{ readonly laid: LaidPosts | null }>();
  return (drafting) => {
    const { archive, subscription } = drafting;
    const { told, topics, people, publishers, length, place, whenNothing } = subscription;
    const key = JSON.stringify([told, topics, people, publishers, length, place]);
    const { laid } = layouts(archive, key, () => {
      const news = newsSince(archive, String(told), () => newsOf(archive, told));
      const view = briefing(archive, news, subscription);
      return { laid: view && layPosts(view, place, reader) };
    });
    const envelope = envelopeOf(drafting);
    if (laid) return addressed(laid, envelope);
    if (whenNothing === 'silence') return null;
    return addressed(layPosts(nothingView(subscription), 'line', reader), { ...envelope, role: null });
  };
}
