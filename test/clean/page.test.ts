import { describe, expect, it } from 'vitest';
import { blocksOf, cleaned, story } from './document.ts';

const OPENING = 'The envoy of Ruritania landed in Minsk on Friday.';
const CLOSING = 'He will stay for two days and meet the families of prisoners.';
const page = (...lines: string[]) => story(lines.join('\n\n'));
const rulesOf = (result: ReturnType<typeof story>) => [...new Set(result.removed.map(({ rule }) => rule))];

describe('links to other stories', () => {
  it.each([
    'Read also:',
    'MORE ON THEME',
    'You might also like',
    'Читайте также',
    'Чытайце таксама:',
    'Čytajcie taksama',
    'По теме',
  ])('go with their label inside a story: %s', (label) => {
    const result = page(
      OPENING,
      `${label}\nRuritania names an ambassador to Minsk\nWho is the new ambassador?`,
      CLOSING,
    );
    expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
  });

  it.each(['- See also: Ruritania names an ambassador', '- Read also: Who is the new ambassador?'])(
    'go with the bullets below that have no label: %s',
    (first) => {
      const result = page(OPENING, `${first}\n- Price of potash falls again\n- Bridge falls`, CLOSING);
      expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
    },
  );

  it('leave bullets that are sentences of the story, and lists of its own', () => {
    const own = '- The envoy said so himself.';
    expect(blocksOf(page(OPENING, `- See also: Bridge falls\n${own}`, CLOSING))).toEqual([OPENING, own, CLOSING]);
    const list = ['He will meet:', '- families', '- lawyers'];
    expect(blocksOf(page(OPENING, list.join('\n'), CLOSING))).toEqual([OPENING, ...list, CLOSING]);
  });

  it('leave the heading that follows them in a paragraph of its own', () => {
    const result = page(OPENING, 'Related stories\nRuritania names an ambassador to Minsk', 'What comes next', CLOSING);
    expect(blocksOf(result)).toEqual([OPENING, '# What comes next', CLOSING]);
  });

  it('go with their teasers below the story', () => {
    const cards = [1, 2, 3].flatMap((n) => [
      `Bridge number ${n} falls into river`,
      `The bridge fell on day ${n} and nobody was hurt.`,
    ]);
    expect(blocksOf(page(OPENING, CLOSING, 'Related stories', ...cards))).toEqual([OPENING, CLOSING]);
  });

  it('never take a sentence of the story after a label inside it', () => {
    const result = page(OPENING, 'See also', 'Who is he', 'He is forty.', 'Where is he from', CLOSING);
    expect(blocksOf(result)).toEqual([OPENING, 'He is forty.', '# Where is he from', CLOSING]);
  });
});

describe('after the story', () => {
  it('headlines and teasers that are cut short go', () => {
    const result = page(
      OPENING,
      CLOSING,
      'Bridge Falls Into River in Strelsau\nThe bridge had stood for a hundred years. It fell on Monday when a lorry with potatoes dro',
    );
    expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
    expect(rulesOf(result)).toEqual(['after the story']);
  });

  it('headlines with teasers that break off in dots go, from two on', () => {
    const cards = [
      'Bridge falls',
      'The bridge had stood for a hundred years …',
      'Ship sinks',
      'A ship with potatoes sank on Monday ...',
    ];
    expect(blocksOf(page(OPENING, CLOSING, ...cards))).toEqual([OPENING, CLOSING]);
    const own = page(OPENING, 'What comes next', 'He will stay for two days and …');
    expect(blocksOf(own)).toEqual([OPENING, '# What comes next', 'He will stay for two days and …']);
    expect(own.article.truncated).toBe(true);
  });

  it('a list that a colon introduces stays', () => {
    const result = page(OPENING, 'He will meet:\n- families\n- lawyers\n- the minister');
    expect(blocksOf(result)).toEqual([OPENING, 'He will meet:', '- families', '- lawyers', '- the minister']);
  });

  it('a last paragraph that lacks only its full stop stays', () => {
    const last =
      'He will stay for two days and meet the families of prisoners. The ministry would not say whom else he is to see there';
    expect(blocksOf(page(OPENING, last))).toEqual([OPENING, last]);
  });

  it('figures with their labels stay', () => {
    const figures = ['Ruritania:', 'Freed: 14', 'Still held: 1,160'];
    expect(blocksOf(page(OPENING, ...figures)).map((block) => block.replace(/^# /u, ''))).toEqual([
      OPENING,
      ...figures,
    ]);
  });

  it('a question that closes the story stays', () => {
    expect(blocksOf(page(OPENING, 'But will he come again?'))).toEqual([OPENING, 'But will he come again?']);
  });
});

describe('a feed of headlines', () => {
  it('above the story goes, and the title stays', () => {
    const result = page(
      '1. Bridge falls\n2. Ship sinks\n3. Harvest begins',
      'Envoy of Ruritania lands in Minsk',
      OPENING,
      CLOSING,
    );
    expect(result.article.title?.value).toBe('Envoy of Ruritania lands in Minsk');
    expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
  });

  it('inside a story goes where three or more stand together', () => {
    const run =
      'Bridge Falls Into River in Strelsau\nShip With Potatoes Sinks off Coast\nHarvest Begins in the South of Ruritania';
    expect(blocksOf(page(OPENING, CLOSING, run, CLOSING))).toEqual([OPENING, CLOSING, CLOSING]);
  });

  it('is not what a list of names is, nor a chronicle’s headings', () => {
    const names = ['Ann Sample', 'Bo Model', 'Cy Pattern', 'Dee Muster'];
    const list = blocksOf(page(OPENING, names.join('\n'), CLOSING)).map((block) => block.replace(/^# /u, ''));
    expect(list).toEqual([OPENING, ...names, CLOSING]);
    const chronicle = page(OPENING, '4 July', 'He met the minister.', '5 July', CLOSING);
    expect(blocksOf(chronicle)).toEqual([OPENING, '# 4 July', 'He met the minister.', '# 5 July', CLOSING]);
  });
});

describe('a card of another story', () => {
  it('inside a story is a headline with its section’s name below', () => {
    const result = page(OPENING, 'Minister jokes about the title of president\nPolitics', CLOSING);
    expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
  });

  it('is not a heading of one word', () => {
    expect(blocksOf(page(OPENING, 'Politics', CLOSING))).toEqual([OPENING, '# Politics', CLOSING]);
  });
});

describe('a photo caption', () => {
  it('goes with the credit below it, where the two have a block of their own', () => {
    const result = page(
      'Envoy of Ruritania lands in Minsk',
      'The envoy at the airport in Minsk.\n(Minister’s press office)',
      OPENING,
      CLOSING,
    );
    expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
    expect(rulesOf(result)).toEqual(['photo caption', 'photo credit']);
  });

  it('goes with the words that it repeats', () => {
    const caption = 'Ann Sample at the airport';
    const result = page(OPENING, `${caption}\n${caption} (Photo: screenshot X)`, CLOSING);
    expect(blocksOf(result)).toEqual([OPENING, CLOSING]);
    expect(blocksOf(page(OPENING, 'What comes next\nWhat comes next', CLOSING))).toEqual([
      OPENING,
      '# What comes next',
      CLOSING,
    ]);
  });

  it('of several sentences opens no story of its own', () => {
    const caption =
      'The leader of Ruritania speaks to the press in Strelsau, Ruritania, Monday, Aug. 2, 2025. He spoke for two hours about the harvest, the river and the bridge that had fallen into it. He has led the country for a long time, and he spoke to the press for the first time this year, in the hall where he always does so. (Bo Model /Example photo via AP)';
    const result = cleaned(
      [
        'Ruritania sends an envoy home',
        caption,
        'Where the bridge fell',
        `STRELSAU, Ruritania (AP) — ${OPENING}`,
        CLOSING,
      ].join('\n\n'),
    );
    expect(result).toHaveLength(1);
    expect(result[0]?.article.publisher?.value).toBe('Associated Press');
  });

  it('is not a paragraph that a credit follows in a text without empty lines', () => {
    expect(blocksOf(story(`${OPENING}\nPhoto: Ann Sample\n${CLOSING}`))).toEqual([OPENING, CLOSING]);
  });
});

describe('sentences far from the story', () => {
  const FURNITURE = [
    'Menu',
    'Log in',
    'Share',
    'Tweet',
    'About us',
    'Privacy policy',
    'Our shop',
    'Our team',
    'Our history',
    'Jobs',
  ];

  it('go where much of the page’s furniture stands between and they share no name', () => {
    const result = page(
      OPENING,
      CLOSING,
      ...Array.from({ length: 8 }, () => CLOSING),
      ...FURNITURE,
      'Something went wrong with the form.',
    );
    expect(result.article.body).not.toContain('Something went wrong');
    expect(rulesOf(result)).toContain('beyond the page’s furniture');
  });

  it('stay where they name whom the story names', () => {
    const result = page(
      OPENING,
      ...Array.from({ length: 8 }, () => CLOSING),
      ...FURNITURE,
      'Nobody in Ruritania was told.',
    );
    expect(result.article.body).toContain('Nobody in Ruritania was told.');
  });
});

describe('lines', () => {
  it('are a paragraph each, with or without an empty line between', () => {
    expect(blocksOf(story(`${OPENING}\n${CLOSING}`))).toEqual([OPENING, CLOSING]);
  });

  it('lose white space at their ends and keep it inside', () => {
    expect(blocksOf(story(`  The envoy  landed.\t\n\t${CLOSING} `))).toEqual(['The envoy  landed.', CLOSING]);
  });
});
