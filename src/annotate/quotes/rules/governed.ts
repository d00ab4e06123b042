import { type Cue, cueAt } from '../cues.ts';
import { DENIES } from '../denial.ts';
import { beginsSource, type Phrase, slavicSource, sourceFrom, subjectBefore } from '../phrase.ts';
import { TEXTS } from '../roles.ts';
import type { Attribution, QuoteRule, Site } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { cueVerbs, isTransitive } from '../verbs.ts';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES } from '../words.ts';
import { clauseSubject, openingSubject, participleSubject } from './clause-subject.ts';

/** What somebody might say is nobody's words. */
const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'если', 'калі']);

/** How many clauses may stand in one another: "Lind said he thought it …". */
const MOST_CLAUSES = 4;

/** How many tokens before the quotation its verb may stand. */
const REACH = 40;

/** "When Lind said so, Berg …", "a deal which – as Lind noted – …": a clause before the main one, or one inserted, ends at its mark. */
function isSetApart(tokens: readonly Token[], verb: number, at: number): boolean {
  const first = tokens[0]?.word === 'even' ? 1 : 0;
  const near = tokens.slice(Math.max(0, verb - REACH), verb);
  const opens = verb < REACH && OPENING.test(tokens[first]?.word ?? '') && !near.some(({ word }) => word === ',');
  for (let i = verb + 1; i < at - 1; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (word === ',' && opens) return true;
    if (word === '—' && near.some((each) => each.word === '—')) return true;
  }
  return false;
}

/** Begin a clause that stands before the main one. Not "As Lind said, …", which reports it. */
const OPENING = /^(?:when|after|while|although|though|because|since|before|whereas|until|once)$/u;

/** Whether a verb's words can still reach the quotation: no new sentence-like part begins between them. */
function reaches(tokens: readonly Token[], verb: number, at: number): boolean {
  if (isSetApart(tokens, verb, at)) return false;
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
    const inserted = before.word === ',' ? insertedSpeaker(tokens, cue) : null;
    if (inserted) return inserted;
    if (before.kind !== 'quote') return subjectBefore(tokens, cue.subjectEnd);
    const inverted = cue.classes.includes('say') && !isTransitive(tokens[cue.verb]?.word ?? '');
    if (inverted) return sourceFrom(tokens, cue.verb + 1);
    const opening = openingSubject(tokens, cue.subjectEnd);
    return opening && tokens[opening.to]?.word === ',' ? opening : null;
  }
  return participleSubject(text, tokens, cue);
}

/** "The talks, says Lind, are …": between two commas alone the speaker stands behind the verb. */
function insertedSpeaker(tokens: readonly Token[], { subjectEnd, verb, classes }: Cue): Phrase | null {
  const lone = !tokens.slice(Math.max(0, subjectEnd - REACH), subjectEnd - 1).some(({ word }) => word === ',');
  const source = lone && subjectEnd === verb && classes.includes('say') ? sourceFrom(tokens, verb + 1) : null;
  return source && tokens[source.to]?.word === ',' ? source : null;
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

/**
 * "Lind said Berg begged him and “would have left”": words in marks that go on the clause of a verb tell what its
 * subject does, not what he said.
 */
function isPredicateOf({ text, tokens, at }: Site, { verb, subjectEnd, form }: Cue): boolean {
  const inner = tokens[at]?.quote?.inner;
  if (!inner || tokens[at - 1]?.word !== 'and' || form !== 'finite' || at - verb < 3) return false;
  const first = /^[\p{L}’']{1,10}/u.exec(text.slice(inner.start, inner.start + 12))?.[0].toLowerCase() ?? '';
  const nested = tokens.slice(Math.max(0, subjectEnd - 4), subjectEnd).some(({ word }) => word === 'that');
  return AUXILIARIES.has(first) && nested;
}

/** "called it so, “We …", "called them before a panel that “we …”": a verb that only names has no whole clause for an object. */
function takesNoClause({ text, tokens, at }: Site, { classes, verb }: Cue): boolean {
  const before = tokens[at - 1]?.word;
  const opens = /\p{Lu}/u.test(text.charAt(tokens[at]?.quote?.inner.start ?? text.length));
  return (
    (classes.includes('name') || !classes.includes('say')) &&
    at - verb > 2 &&
    (before === 'that' || (before === ',' && opens))
  );
}

function read({ text, tokens, at }: Site, clauses: number): Attribution | 'unsaid' | null {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    const cue = cueAt(tokens, i);
    const agent = cue ? null : agentOf(tokens, i);
    if (agent) return reaches(tokens, i, at) ? agent : null;
    if (!cue) continue;
    if (!reaches(tokens, i, at)) return null;
    if (takesNoClause({ text, tokens, at }, cue) || isPredicateOf({ text, tokens, at }, cue)) continue;
    const source = subjectOf(text, tokens, cue) ?? subjectBehind(tokens, cue, at);
    const gap = at - i - 1;
    const relative = RELATIVES.has(tokens[cue.subjectEnd - 1]?.word ?? '');
    if (relative && gap > 3) continue;
    const apart =
      tokens[(source?.from ?? 0) - 1]?.word === 'which' &&
      !PREPOSITIONS.has(tokens[(source?.from ?? 0) - 2]?.word ?? '');
    if (apart && tokens.slice(i, at).some(({ word }) => word === ',')) continue;
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
