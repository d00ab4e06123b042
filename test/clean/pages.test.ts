import { describe, expect, it } from 'vitest';
import { blocksOf, cleaned, textOf } from './document.ts';

interface Expected {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly days: readonly string[];
  readonly language: string;
  readonly truncated?: boolean;
  /** How each paragraph begins; "# " before a heading. All there are, in order. */
  readonly blocks: readonly string[];
}

const read = (name: string) => cleaned(textOf(new URL(`pages/${name}.txt`, import.meta.url)));

/** Pages as outlets of different kinds print them, with people and events that do not exist. */
const PAGES: Readonly<Record<string, readonly Expected[]>> = {
  'state-agency': [
    {
      title: 'Minsk and Ruritania agree on potash transit',
      publisher: 'BelTA',
      byline: null,
      days: ['2031-03-14', 'XXXX-03-14'],
      language: 'en',
      blocks: [
        'MINSK, 14 March (BelTA) – Belarus and Ruritania',
        '“We have agreed on every point',
        'Asked whether the embassy will reopen',
        'The parties will sign the following documents:',
        '- a treaty on transit',
        '- a protocol on tariffs',
        'The next round takes place',
      ],
    },
  ],
  'wire-reuters': [
    {
      title: 'Exclusive: Ruritania weighs easing of Belarus sanctions, sources say',
      publisher: 'Reuters',
      byline: 'Ann Sample and Bo Model',
      days: ['2031-03-14', 'XXXX-03-14'],
      language: 'en',
      blocks: [
        'March 14 (Reuters) - Ruritania is weighing',
        'The sources asked not to be named',
        '"Nothing is decided,"',
        '# TALKS BEHIND CLOSED DOORS',
        'The government in Strelsau declined',
      ],
    },
  ],
  'wire-ap': [
    {
      title: "Belarus frees a dozen prisoners after Ruritanian envoy's visit",
      publisher: 'Associated Press',
      byline: 'ANN SAMPLE',
      days: ['2031-03-14'],
      language: 'en',
      blocks: [
        'TALLINN, Estonia (AP) — Belarus freed',
        'Opposition leader Sofia Narysheva thanked the envoy for sharing',
        '“They subscribed to a Telegram channel.',
        'Rights group Example counts',
      ],
    },
  ],
  radio: [
    {
      title: "Ruritania's Minister Urges Minsk To Free All Political Prisoners",
      publisher: 'RFE/RL',
      byline: "RFE/RL's Belarus Service",
      days: ['2031-03-14'],
      language: 'en',
      blocks: [
        'Ruritanian Foreign Minister Rudolf Rassendyll has called',
        'Rassendyll said on March 14',
        '"There is no price list," he said.',
        '# Families Still Wait',
        'Relatives of the prisoners said',
      ],
    },
  ],
  'zerkalo-ru': [
    {
      title: 'Спецпосланник Руритании прилетел в Минск. О чем будут говорить',
      publisher: null,
      byline: 'Анна Образцова',
      days: ['2031-03-14'],
      language: 'ru',
      blocks: [
        'Спецпосланник Руритании Рудольф Рассендилл прилетел',
        'Ожидается, что стороны обсудят',
        '«Важно, чтобы люди вышли на свободу»',
        'Ранее Рассендилл подписался на телеграм-канал',
      ],
    },
  ],
  'niva-be': [
    {
      title: '«Гэта толькі пачатак». Пасланнік Руратаніі сустрэўся з апазіцыяй',
      publisher: 'Nasha Niva',
      byline: null,
      days: ['2031-03-14'],
      language: 'be',
      blocks: [
        'Пасланнік Руратаніі Рудольф Расэндыл сустрэўся',
        '«Гэта толькі пачатак. Мы не спынімся',
        'Паводле праваабаронцаў',
      ],
    },
  ],
  bbc: [
    {
      title: 'Who are the prisoners freed by Belarus?',
      publisher: 'BBC',
      byline: 'Ann Sample',
      days: ['2031-03-14'],
      language: 'en',
      blocks: [
        'Belarus has freed a dozen prisoners',
        'The list has been published',
        'Those released include:',
        'Ivan Prykladau',
        'Sofia Narysheva',
        'Cy Pattern',
        'What happens next?',
        'More releases are expected',
        '"I shared my bread with them',
      ],
    },
  ],
  independent: [
    {
      title: "Lukashenka could end it 'with one phone call,' says freed oppositionist",
      publisher: null,
      byline: 'Ann Sample and Bo Model',
      days: ['2031-03-14'],
      language: 'en',
      blocks: [
        'Ivan Prykladau, an oppositionist freed',
        '"One phone call would do.',
        'The envoy of Ruritania confirmed',
      ],
    },
  ],
  aggregator: [
    {
      title: 'Ruritania Offers Minsk a Deal on Aircraft Parts',
      publisher: 'Example Feeds GmbH',
      byline: null,
      days: ['2031-03-15'],
      language: 'en',
      blocks: ['Strelsau has offered to lift', 'The offer was made during talks', 'Minsk has not replied yet'],
    },
  ],
  'two-stories': [
    {
      title: 'Minsk ready to resume talks with Ruritania — diplomat',
      publisher: 'TASS',
      byline: null,
      days: ['XXXX-03-14'],
      language: 'en',
      blocks: [
        'MINSK, March 14. /TASS/. Minsk is ready',
        '“We never closed the door,”',
        'The talks broke off a year ago',
      ],
    },
    {
      title: 'Ruritania to keep its sanctions for now — minister',
      publisher: 'TASS',
      byline: null,
      days: ['XXXX-03-13'],
      language: 'en',
      truncated: true,
      blocks: ['STRELSAU, March 13. /TASS/. Ruritania will keep'],
    },
  ],
  translated: [
    {
      title: null,
      publisher: null,
      byline: null,
      days: [],
      language: 'en',
      blocks: [
        'During a conversation with journalists',
        '# What the sides agreed on',
        'The representative listed three points, stating:',
        '“First people, then planes, then the embassy.”',
        '# The reaction of the opposition',
        'Representatives of the opposition shared their doubts',
      ],
    },
  ],
  wrapped: [
    {
      title: 'Envoy leaves Minsk without the list he had come for',
      publisher: null,
      byline: null,
      days: [],
      language: 'en',
      blocks: ['The envoy of Ruritania left Minsk', 'His plane had waited for six hours.'],
    },
  ],
};

describe.each(Object.entries(PAGES))('the page %s', (name, expected) => {
  const stories = read(name);

  it('has as many stories as a reader sees', () => {
    expect(stories).toHaveLength(expected.length);
  });

  it.each(expected.map((story, at) => [story.title, story, at] as const))(
    'is read as a reader would: %s',
    (_, story, at) => {
      const result = stories[at];
      const article = result?.article;
      expect({
        title: article?.title?.value ?? null,
        publisher: article?.publisher?.value ?? null,
        byline: article?.byline?.value ?? null,
        days: article?.printedDays.map(({ value }) => value),
        language: article?.language,
        truncated: article?.truncated,
      }).toEqual({
        title: story.title,
        publisher: story.publisher,
        byline: story.byline,
        days: story.days,
        language: story.language,
        truncated: story.truncated ?? false,
      });
      const blocks = result ? blocksOf(result) : [];
      expect(blocks.map((block, place) => block.slice(0, story.blocks[place]?.length ?? 40))).toEqual(story.blocks);
    },
  );
});
