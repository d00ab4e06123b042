import type { Archive } from '../archive/archive.ts';
import { stemsOf } from '../archive/words.ts';
import type { Block, View } from '../model/view.ts';
import { citer } from './cite.ts';
import { aboutMatter, type Matter, matterOf, matterOfRecords, mayFall } from './matter.ts';
import type { Question } from './question.ts';
import { type FoundQuote, quoteExtract, quotesOf } from './quotes.ts';
import { titleOf } from './title.ts';

const about = (matter: Matter, { quote }: FoundQuote): boolean =>
  matter.stems.size === 0 || quote.spans.some(({ exact }) => stemsOf(exact).some((stem) => matter.stems.has(stem)));

const kinds = ['quotation', 'fragment'] as const;
const HEADINGS = { quotation: 'Quotations', fragment: 'Words quoted within a sentence' } as const;

/** `/quote`: what somebody said, exactly as printed. Words whose speaker is not certain are offered as nobody's. */
export function quotations(archive: Archive, question: Question): View {
  const { topic, person, publisher, days } = question;
  const narrowed = topic !== undefined || publisher !== undefined;
  const matter = narrowed ? matterOf(archive, { topic, publisher }) : matterOfRecords(archive.records);
  const { notices } = aboutMatter(matter);
  const asked = quotesOf(matter).filter(({ quote }) => person === undefined || quote.speaker === person.id);
  const inDays = asked.filter(({ record }) => mayFall(record.article.published, days));
  const undated = days ? asked.filter(({ record }) => record.article.published === null).length : 0;
  // Words about the topic first; then those in a paragraph about it.
  const found = [...inDays.filter((each) => about(matter, each)), ...inDays.filter((each) => !about(matter, each))];
  const cite = citer(archive);
  const blocks: Block[] = kinds.flatMap((kind) => {
    const quotes = found.filter(({ quote }) => quote.kind === kind);
    const heading: Block = { kind: 'heading', text: HEADINGS[kind] };
    return quotes.length > 0 ? [heading, ...quotes.map((each) => quoteExtract(archive, each, cite))] : [];
  });
  const none = `The archive has no words of ${person ? `${person.name}${topic ? ` about “${topic}”` : ''}` : topic ? `anybody about “${topic}”` : 'anybody'}${days ? ' from those days' : ''}.`;
  const whatIsSaid: Block[] = person
    ? [{ kind: 'offer', label: 'What is said of them', command: `/who name:"${person.name}"`, instead: false }]
    : [];
  return {
    title: titleOf('Quotes', person, topic, publisher),
    asOf: archive.asOf,
    blocks: [
      ...notices.map((text): Block => ({ kind: 'notice', text })),
      ...(found.length > 0 ? blocks : [{ kind: 'notice', text: none } as const, ...whatIsSaid]),
    ],
    omitted: undated > 0 ? `Left out: ${undated} from undated articles.` : null,
    hint: null,
  };
}
