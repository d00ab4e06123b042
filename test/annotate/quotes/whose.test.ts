import { describe, expect, it } from 'vitest';
import { readQuotes } from './read.ts';

type Case = readonly [text: string, words: string, source: string];

/** Sentences that name several who could have spoken; the last of the quotations, and whose it is. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'who thanks or tells, not who is thanked or told': [
    ['Anna Lind, star of “The Fox,” thanked Coale for “his long hard work.”', 'his long hard work.', 'Anna Lind'],
    ['“Yes, I go,” Anna Lind, founder of the centre, tells Radio Berg in an interview.', 'Yes, I go,', 'Anna Lind'],
    [
      '“We must listen,” the retired judge told Berg TV in a talk posted later.',
      'We must listen,',
      'the retired judge',
    ],
    ['“We are ready,” Kellogg said Coale had told him.', 'We are ready,', 'Coale'],
  ],
  'who acts, not when or where': [
    ['Hours later, Coale met Berg, telling reporters, “We are friends for long.”', 'We are friends for long.', 'Coale'],
    ['Eight years ago, he left Minsk and said, “They have done nothing.”', 'They have done nothing.', 'he'],
    ['Here in Salem, Coale spoke of peace, saying, “We have to go on.”', 'We have to go on.', 'Coale'],
    ['Lind, in a town hall in Salem, Ohio, said she was “going to change a lot.”', 'going to change a lot.', 'Lind'],
    ['Speaking in Salem, Ohio, Coale went after Lind, calling her “a total bore.”', 'a total bore.', 'Coale'],
    [
      'Going on with his talk, Coale left the topic, saying it was “an old and sad one.”',
      'an old and sad one.',
      'Coale',
    ],
    ['MINSK — Coale praised the talks, calling them “long and very useful.”', 'long and very useful.', 'Coale'],
    [
      'In Minsk, Belarus, the envoy praised the talks, calling them “long and very useful.”',
      'long and very useful.',
      'the envoy',
    ],
    ['In Minsk, Coale, the envoy, praised the talks, saying, “We go on.”', 'We go on.', 'Coale'],
  ],
  'the main clause, not one before it or inside it': [
    ['After Berg criticized Lind in a talk, Coale shot back, “I could have stayed.”', 'I could have stayed.', 'Coale'],
    ['When Berg suggested that it would fail, Lind fired back: “They will lose.”', 'They will lose.', 'Lind'],
    ['“We can do it, and we will” is what Berg says Lind said. Lind added: “Soon.”', 'Soon.', 'Lind'],
    [
      'The talks, says Anna Lind, historian at a school, were “one of the great moments.”',
      'one of the great moments.',
      'Anna Lind',
    ],
    ['Guests who think “we are safe here now,” she said.', 'we are safe here now,', 'she'],
    [
      'Guests were quick to talk, with Anna Lind saying that it was late and asking, “How can it be?”',
      'How can it be?',
      'Anna Lind',
    ],
    ['Lind answered a question on Facebook, writing, “Yes, I will do so.”', 'Yes, I will do so.', 'Lind'],
    ['As Lind explained on Monday, the deal was “a very big step”.', 'a very big step', 'Lind'],
  ],
  'whose the text is': [
    [
      '“There was cause for it,” according to a document filed by attorney Otto Berg.',
      'There was cause for it,',
      'attorney Otto Berg',
    ],
    ['“There was cause for it,” according to a document seen in Minsk.', 'There was cause for it,', 'a document'],
    ['Guests agree - Anna Lind: “It was a simple lesson for all.”', 'It was a simple lesson for all.', 'Anna Lind'],
    ['“There was cause for it,” said the ruling.', 'There was cause for it,', 'the ruling'],
    ['“There was no need for it,” Lind tweeted, quoting Coale’s statement.', 'There was no need for it,', 'Lind'],
    ['“We are ready,” said one former official who asked for silence. “We go on.”', 'We go on.', 'one former official'],
  ],
};

for (const [name, list] of Object.entries(cases))
  describe(name, () => {
    for (const [text, words, source] of list)
      it(text, () => {
        const quote = readQuotes(text).at(-1);
        expect(quote).toMatchObject({ words });
        expect(quote?.source?.slice(0, source.length)).toBe(source);
      });
  });

describe('nobody, rather than the wrong one', () => {
  const unclear: readonly (readonly [string, string])[] = [
    ['Lind met Otto Berg, who works the crowd, praising “the whole wide world of art”.', 'the whole wide world of art'],
    ['A plan which – as Lind noted lately – promises to “stop all the tearing down”.', 'stop all the tearing down'],
    ['Coale said that Berg begged him in May and “would have left on his knees”.', 'Berg'],
    ['The firm lost the Berg attacks “on all of its fronts”.', 'on all of its fronts'],
    ['Lind was asked by host Otto Berg, who has dismissed the story, “Now, is it so?”', 'Lind'],
    ['She wrote a book called “Women Who Never Rest”.', 'Women Who Never Rest'],
    ['A band called “Lind and the Foxes” played.', 'Lind and the Foxes'],
    ['To a question on the “sale of all the roads,” Lind smiled.', 'sale of all the roads,'],
  ];
  for (const [text, never] of unclear)
    it(text, () => expect(readQuotes(text).flatMap(({ words, source }) => [words, source])).not.toContain(never));
});

describe('what follows a quotation', () => {
  it('is not its speaker’s where somebody else cuts in', () =>
    expect(
      readQuotes('“I will go,” Coale said, and his wife cut in. “You stay right here.”').map(({ words }) => words),
    ).toEqual(['I will go,']));
  it('is its speaker’s where an outlet only passes it on', () =>
    expect(
      readQuotes('Coale told her “we go at once,” the agency reports. “You stay right here.”').map(
        ({ speaker }) => speaker,
      ),
    ).toEqual(['John Coale', 'John Coale']));
  it('leaves what somebody said to him where an outlet passes it on', () =>
    expect(readQuotes('Coale told us that “we will not go,” BelTA reports.').map(({ source }) => source)).toEqual([
      'Coale',
    ]));
  it('is its own speaker’s where a paragraph left open is followed by one with a cue', () =>
    expect(readQuotes('Coale said: “We go.\n“We stay,” Coale said.').map(({ words }) => words)).toEqual([
      'We go.',
      'We stay,',
    ]));
  it('is not signed by the next heading', () =>
    expect(
      readQuotes('“I will go,” Coale said. “I will be back.”\nDonald Trump\nTrump is the president.').map(
        ({ speaker }) => speaker,
      ),
    ).toEqual(['John Coale', 'John Coale']));
});
