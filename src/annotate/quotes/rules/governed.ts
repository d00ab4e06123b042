import { type Cue, cueAt } from '../cues.ts';
import { DENIES } from '../denial.ts';
import { beginsSource, type Phrase, slavicSource, sourceFrom, subjectBefore } from '../phrase.ts';
import { TEXTS } from '../roles.ts';
import type { Attribution, QuoteRule, Site } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { cueVerbs } from '../verbs.ts';
import { CONJUNCTIONS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../words.ts';
import { speakerThenVerb, verbThenSpeaker } from './speaker-after.ts';

/** What somebody might say is nobody's words. */
const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'если', 'калі']);

/** How many clauses may stand in one another: "Lind said he thought it …". */
const MOST_CLAUSES = 4;

/** How many tokens before the quotation its verb may stand. */
const REACH = 40;

/** Who a clause is about, for a participle at `end`: the source of a quotation before it, or what the sentence begins with. */
export function clauseSubject(text: string, tokens: readonly Token[], end: number): Phrase | null {
  for (let i = end - 1; i >= 0 && end - i < REACH; i -= 1) {
    if (tokens[i]?.kind !== 'quote') continue;
    const said = verbThenSpeaker.read({ text, tokens, at: i }) ?? speakerThenVerb.read({ text, tokens, at: i });
    if (said && said !== 'unsaid') return said.source;
  }
  return openingSubject(tokens, end);
}

/** What a sentence begins with, after "But", "In May," and the like, if that names or describes somebody or something. */
export function openingSubject(tokens: readonly Token[], end: number): Phrase | null {
  let from = 0;
  for (let opened = 0; opened < 3; opened += 1) {
    const first = tokens[from];
    if (!first) return null;
    if (/^(?:but|and|so|yet|still|however|meanwhile|also|then|later)$/u.test(first.word)) {
      from += tokens[from + 1]?.word === ',' ? 2 : 1;
      continue;
    }
    const opening = PREPOSITIONS.has(first.word) || SUBORDINATORS.has(first.word) || /(?:ing|ed|ly)$/u.test(first.word);
    if (!opening) break;
    let comma = from;
    while (comma < Math.min(end, from + REACH) && tokens[comma]?.word !== ',') comma += 1;
    if (comma >= end - 1 || tokens[comma]?.word !== ',') return null;
    from = comma + 1;
  }
  const source = sourceFrom(tokens, from);
  return source && source.to <= end ? source : null;
}

/** Whether a verb's words can still reach the quotation: no new sentence-like part begins between them. */
function reaches(tokens: readonly Token[], verb: number, at: number): boolean {
  for (let i = verb + 1; i < at; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (word === ';' || (word === ':' && i !== at - 1)) return false;
    if (word !== ',') continue;
    const next = tokens[i + 1]?.word ?? '';
    if (/^(?:but|while|although|though|whereas|which|who|yet|after|before|where)$/u.test(next) && i + 1 < at - 1)
      return false;
  }
  return true;
}

function subjectOf(text: string, tokens: readonly Token[], cue: Cue): Phrase | null {
  const before = tokens[cue.subjectEnd - 1];
  if (!before) return null;
  if (cue.form === 'finite') {
    const joined = CONJUNCTIONS.has(before.word) || (before.word === ',' && tokens[cue.subjectEnd]?.word === 'then');
    if (joined) return clauseSubject(text, tokens, cue.subjectEnd - 1);
    return before.kind === 'quote' ? sourceFrom(tokens, cue.verb + 1) : subjectBefore(tokens, cue.subjectEnd);
  }
  if (before.kind === 'quote' || CONJUNCTIONS.has(before.word) || PREPOSITIONS.has(before.word))
    return clauseSubject(text, tokens, cue.subjectEnd);
  if (before.capital) {
    let from = cue.subjectEnd - 1;
    while (tokens[from - 1]?.capital && !tokens[from - 1]?.possessive) from -= 1;
    return { from, to: cue.subjectEnd };
  }
  const hangsOn = before.word === ',' || cueVerbs(before.word).length > 0;
  return subjectBefore(tokens, cue.subjectEnd) ?? (hangsOn ? clauseSubject(text, tokens, cue.subjectEnd) : null);
}

/** «Как отметил Линд, «…»», «Об этом заявил Линд: «…»»: the Slavic subject may follow its verb. */
function subjectBehind(tokens: readonly Token[], cue: Cue, at: number): Phrase | null {
  const source = slavicSource(tokens, cue.verb + 1);
  return source?.to === at - 1 && /^[,:]$/u.test(tokens[at - 1]?.word ?? '') ? source : null;
}

/**
 * A pronoun that only takes up the subject of the clause around it: "Lind said she felt …", "what it calls …".
 * Then that clause speaks. Not "Lind agreed when she said …", which may be another woman.
 */
function takesUp(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const word = tokens[from]?.word ?? '';
  if (to - from !== 1 || !/^(?:he|she|it|they)$/u.test(word)) return false;
  const before = tokens[from - 1]?.word ?? '';
  if (word === 'it' && from > 0) return true;
  return (
    before === 'what' ||
    cueVerbs(before).length > 0 ||
    (before === 'that' && cueVerbs(tokens[from - 2]?.word ?? '').length > 0)
  );
}

/** Verbs with which one person gives the words of another: "read out Lind’s letter: …". */
const REPRODUCES =
  /^(?:read|quot|cit|recall|recit|repeat|mention|процитир|прочита|зачита|напомни|повтори|працытав|прачыта|зачыта|нагада|паўтары)/u;

/** Verbs whose object is who spoke: "Lind quoted Berg: …". */
const QUOTES = /^(?:quot|cit|процитир|цитир|працытав|цыту|цитує)/u;

/** Verbs before another's words: whose, in "referring to Lind’s “big day”", the possessive says. */
const POINTS_TO = /^(?:refer|allud|echo|quot|cit)/u;

/** Who alone stands between a verb of quoting and a colon. */
function quotedBefore(tokens: readonly Token[], from: number, colon: number): Phrase | null {
  const slavic = slavicSource(tokens, from);
  const source = slavic?.to === colon ? slavic : sourceFrom(tokens, from);
  return source?.to === colon && tokens.slice(from, colon).some(({ capital }) => capital) ? source : null;
}

/** Whose text or words stand right before a colon: "Lind’s letter"; `unclear` after «слова Линда», where no mark tells. */
function textBefore(tokens: readonly Token[], colon: number): Phrase | 'unclear' | null {
  for (let i = colon - 1; i > colon - 4; i -= 1) {
    const word = tokens[i]?.word ?? '';
    if (/^(?:слова|фразу|письмо|послание|заявление|цитату|ліст|пасланне|заяву|цытату)$/u.test(word)) return 'unclear';
    if (i === colon - 1 && !TEXTS.has(word) && !/^(?:words|phrase|line|quote)$/u.test(word)) continue;
    if (!tokens[i]?.possessive || !tokens[i]?.capital) continue;
    let from = i;
    while (tokens[from - 1]?.capital) from -= 1;
    return { from, to: colon };
  }
  return null;
}

function read({ text, tokens, at }: Site, clauses: number): Attribution | 'unsaid' | null {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    const cue = cueAt(tokens, i);
    const agent = cue ? null : agentOf(tokens, i);
    if (agent) return reaches(tokens, i, at) ? agent : null;
    if (!cue) continue;
    if (!reaches(tokens, i, at)) return null;
    const source = subjectOf(text, tokens, cue) ?? subjectBehind(tokens, cue, at);
    const gap = at - i - 1;
    const relative = RELATIVES.has(tokens[cue.subjectEnd - 1]?.word ?? '');
    if (relative && gap > 3) continue;
    if (source && clauses > 0 && takesUp(tokens, source)) {
      const outer = outerOf({ text, tokens, at: source.from }, clauses - 1);
      if (outer) return { ...outer, way: 'governed', classes: cue.classes };
    }
    if (!source || !beginsSourceOrName(tokens, source)) return null;
    if (cue.unsaid || HYPOTHETICAL.has(tokens[source.from - 1]?.word ?? '')) return 'unsaid';
    const mark = tokens[at - 1]?.word;
    const owner = mark === ':' && REPRODUCES.test(tokens[i]?.word ?? '') ? textBefore(tokens, at - 1) : null;
    const direct = cue.classes.includes('say') && (gap === 0 || ((mark === ',' || mark === ':') && gap <= 14));
    if (owner === 'unclear') return 'unsaid';
    if (DENIES.test(tokens[i]?.word ?? '') && !(direct && gap > 0)) return 'unsaid';
    if (POINTS_TO.test(tokens[i]?.word ?? '') && tokens[at - 1]?.possessive) return 'unsaid';
    const quoted = mark === ':' && QUOTES.test(tokens[i]?.word ?? '') ? quotedBefore(tokens, i + 1, at - 1) : null;
    return {
      tokens,
      source: owner ?? quoted ?? source,
      cue: { from: i - source.to <= 3 ? Math.min(source.from, i) : i, to: i + 1 },
      way: direct ? 'direct' : 'governed',
      classes: cue.classes,
    };
  }
  return null;
}

/**
 * Lind said the talks were “useful”. Lind stated: “The talks go on.” Lind left, saying that “nothing” was agreed.
 * The nearest verb before the quotation decides.
 */
export const governed: QuoteRule = { read: (site) => read(site, MOST_CLAUSES) };

/** "was described by Lind as": the agent of a passive speaks. */
function agentOf(tokens: readonly Token[], verb: number): Attribution | null {
  const verbs = cueVerbs(tokens[verb]?.word ?? '').filter(({ forms }) => forms.includes('past'));
  const source = verbs.length > 0 && tokens[verb + 1]?.word === 'by' ? sourceFrom(tokens, verb + 2) : null;
  return (
    source && {
      tokens,
      source,
      cue: { from: verb, to: source.to },
      way: 'governed',
      classes: verbs.map(({ cue }) => cue),
    }
  );
}

/** The clause around the one that begins at `site.at`. */
function outerOf(site: Site, clauses: number): Attribution | null {
  const found = read(site, clauses);
  if (found && found !== 'unsaid') return found;
  const source = clauseSubject(site.text, site.tokens, site.at);
  return source && { tokens: site.tokens, source, cue: source, way: 'governed', classes: ['say'] };
}

const beginsSourceOrName = (tokens: readonly Token[], source: Phrase): boolean =>
  beginsSource(tokens[source.from]) || tokens.slice(source.from, source.to).some(({ capital }) => capital);
