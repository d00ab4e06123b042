import { describe, expect, it } from 'vitest';
import { readQuotes } from './read.ts';

type Case = readonly [text: string, kind: 'quotation' | 'fragment', words: string, source: string, cue: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'the verb, then the speaker': [
    ['“We are ready,” said John Coale.', 'quotation', 'We are ready,', 'John Coale', 'said'],
    ['“Are we ready?” asked Coale, the envoy.', 'quotation', 'Are we ready?', 'Coale', 'asked'],
    ['«Мы готовы», — сказал Лукашенко.', 'quotation', 'Мы готовы', 'Лукашенко', 'сказал'],
    ['«Мы готовы», — отметил глава государства.', 'quotation', 'Мы готовы', 'глава государства', 'отметил'],
    ['«Мы гатовыя», — заявіла Ціханоўская.', 'quotation', 'Мы гатовыя', 'Ціханоўская', 'заявіла'],
    ['«Мы готовы», — написал в своём канале Джон Коул.', 'quotation', 'Мы готовы', 'Джон Коул', 'написал'],
    ['“We are ready,”\nsaid Coale, who left.', 'quotation', 'We are ready,', 'Coale', 'said'],
    ['«My hatovyja», — skazaŭ Łukašenka.', 'quotation', 'My hatovyja', 'Łukašenka', 'skazaŭ'],
    ['«My hatovyja», — zajaviła ŭ Vilni Cichanoŭskaja.', 'quotation', 'My hatovyja', 'Cichanoŭskaja', 'zajaviła'],
    ['«Ми готові», — наголосив Келлог.', 'quotation', 'Ми готові', 'Келлог', 'наголосив'],
    ['«Мы готовы», — сказала в интервью Тихановская.', 'quotation', 'Мы готовы', 'Тихановская', 'сказала'],
    ['«Мы готовы», — сказал с улыбкой Коул репортёру.', 'quotation', 'Мы готовы', 'Коул', 'сказал'],
  ],
  'the speaker, then the verb': [
    ['“We are ready,” Coale said.', 'quotation', 'We are ready,', 'Coale', 'Coale said'],
    ['“We are ready,” he said.', 'quotation', 'We are ready,', 'he', 'he said'],
    ['“We are ready”, Coale later told reporters.', 'quotation', 'We are ready', 'Coale', 'told'],
    ['“We are ready,” John Coale, Kellogg’s deputy, said.', 'quotation', 'We are ready,', 'John Coale', 'said'],
    ['“We are ready,” a spokeswoman for the ministry said.', 'quotation', 'We are ready,', 'a spokeswoman', 'said'],
    ['“We are ready,” the head of state believes.', 'quotation', 'We are ready,', 'the head of state', 'believes'],
    ['“We are ready,” Coale was heard saying.', 'quotation', 'We are ready,', 'Coale', 'was heard saying'],
    ['“We are ready,” as Coale put it.', 'quotation', 'We are ready,', 'Coale', 'put'],
    ['“Welcome to Minsk,” Lukashenko greeted the envoy.', 'quotation', 'Welcome to Minsk,', 'Lukashenko', 'greeted'],
    ['“We are ready,” Anna Lind, of Salem, Ore., said.', 'quotation', 'We are ready,', 'Anna Lind', 'said'],
    ['“We are ready,” Coale is convinced.', 'quotation', 'We are ready,', 'Coale', 'convinced'],
    ['“We are ready,” the statement reads.', 'quotation', 'We are ready,', 'the statement', 'reads'],
    ['Talks have been slow, but “we are ready,” Coale said.', 'quotation', 'we are ready,', 'Coale', 'Coale said'],
  ],
  'the speaker before the quotation': [
    ['Coale said: “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'said'],
    ['Coale said, “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'said'],
    ['Coale said of the talks “We are ready for more.”', 'quotation', 'We are ready for more.', 'Coale', 'said'],
    ['Coale wrote on Telegram: “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'wrote'],
    ['Coale, speaking in Minsk, said: “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'said'],
    ['Coale praised the talks, stating, “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'stating'],
    ['Coale, head of the mission, said: “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'said'],
    ['Как отметил Коул, «мы уже готовы».', 'quotation', 'мы уже готовы', 'Коул', 'отметил'],
    ['Об этом заявил Коул: «Мы готовы».', 'quotation', 'Мы готовы', 'Коул', 'заявил'],
    ['Coale went on to say: “We are ready.”', 'quotation', 'We are ready.', 'Coale', 'say'],
    ['Ціханоўская сказала: «Мы гатовыя».', 'quotation', 'Мы гатовыя', 'Ціханоўская', 'сказала'],
  ],
  'a part of what is reported': [
    ['Coale said the talks were “long and useful”.', 'fragment', 'long and useful', 'Coale', 'said'],
    ['Officials said the border was “fully under control.”', 'fragment', 'fully under control.', 'Officials', 'said'],
    ['Trump called him a “highly respected man”.', 'fragment', 'highly respected man', 'Trump', 'called'],
    ['Tsikhanouskaya called the vote a “farce”.', 'fragment', 'farce', 'Tsikhanouskaya', 'called'],
    ['He was described by Coale as “a smart guy”.', 'fragment', 'a smart guy', 'Coale', 'by Coale'],
    [
      'Lukashenko sent a message of thanks to “all friends of peace”.',
      'fragment',
      'all friends of peace',
      'Lukashenko',
      'sent',
    ],
    ['The West can “change much” by talks, said Coale.', 'fragment', 'change much', 'Coale', 'said'],
    ['Минск «не просил» об этом, заявил Коул в интервью.', 'fragment', 'не просил', 'Коул', 'заявил'],
    ['On the United States, Coale said talks were “long and hard”.', 'fragment', 'long and hard', 'Coale', 'said'],
    ['Тихановская назвала это «важным шагом».', 'fragment', 'важным шагом', 'Тихановская', 'назвала'],
    [
      'The West can “change the whole picture” by talks, Coale stressed.',
      'fragment',
      'change the whole picture',
      'Coale',
      'stressed',
    ],
  ],
  'somebody quoted by somebody else': [
    ['BelTA quoted Coale as saying that “nobody will leave.”', 'quotation', 'nobody will leave.', 'Coale', 'quoted'],
    ['“Nobody will leave,” Coale was quoted as saying by BelTA.', 'quotation', 'Nobody will leave,', 'Coale', 'quoted'],
    ['TB quoted Coale as urging all to “wait with names”.', 'fragment', 'wait with names', 'Coale', 'quoted'],
    ['“Nobody will leave,” Kellogg said, quoting Coale.', 'quotation', 'Nobody will leave,', 'Coale', 'said'],
    ['“Nobody will leave,” Kellogg said Coale had told him.', 'quotation', 'Nobody will leave,', 'Coale', 'said'],
    [
      'Kellogg read out Coale’s letter: “Nobody will leave.”',
      'quotation',
      'Nobody will leave.',
      'Coale’s letter',
      'read',
    ],
    ['Kellogg answered Coale’s letter: “Nobody will leave.”', 'quotation', 'Nobody will leave.', 'Kellogg', 'answered'],
    ['“Nobody will leave,” BelTA quoted Coale as saying.', 'quotation', 'Nobody will leave,', 'Coale', 'quoted'],
    ['BelTA quoted Coale saying “nobody will ever leave.”', 'quotation', 'nobody will ever leave.', 'Coale', 'quoted'],
    ['“Nobody will leave,” BelTA quotes Coale.', 'quotation', 'Nobody will leave,', 'Coale', 'quotes'],
    ['Kellogg quoted Coale: “Nobody will leave.”', 'quotation', 'Nobody will leave.', 'Coale', 'quoted'],
    ['«Мы готовы», — цитирует Трампа агентство.', 'quotation', 'Мы готовы', 'Трампа', 'цитирует'],
    ['«Мы готовы», — приводит агентство слова Трампа.', 'quotation', 'Мы готовы', 'Трампа', 'приводит'],
    ['Агентство приводит слова Коула: «Мы готовы».', 'quotation', 'Мы готовы', 'Коула', 'приводит'],
    ['Коул процитировал Трампа: «Мы готовы».', 'quotation', 'Мы готовы', 'Трампа', 'процитировал'],
    ['«Трамп сказал: «Мы готовы», — вспоминает Коул.', 'quotation', 'Трамп сказал: «Мы готовы»', 'Коул', 'вспоминает'],
  ],
  'what a document or an office says': [
    ['«Мы готовы», — говорится в заявлении Линда.', 'quotation', 'Мы готовы', 'заявлении Линда', 'говорится'],
    ['«Мы готовы», — сообщили в пресс-службе.', 'quotation', 'Мы готовы', 'пресс-службе', 'сообщили'],
    ['«My hatovyja», — havorycca ŭ paviedamleńni.', 'quotation', 'My hatovyja', 'paviedamleńni', 'havorycca'],
    [
      '“We are ready,” reads the ministry’s statement.',
      'quotation',
      'We are ready,',
      'the ministry’s statement',
      'reads',
    ],
  ],
  'a name and a dash': [
    ['«Мы готовы к этому» — Лукашенко', 'quotation', 'Мы готовы к этому', 'Лукашенко', '—'],
    ['«Мы готовы к этому» – Лукашенко о санкциях', 'quotation', 'Мы готовы к этому', 'Лукашенко', '–'],
    ['“We are ready for it.” ― Anna Lind', 'quotation', 'We are ready for it.', 'Anna Lind', '―'],
    ['“We are ready for it.”\n– Anna Lind', 'quotation', 'We are ready for it.', 'Anna Lind', '–'],
  ],
  'a dash that opens direct speech': [
    ['— Мы готовы, — сказал Лукашенко.', 'quotation', 'Мы готовы,', 'Лукашенко', 'сказал'],
    ['— My hatovyja, — skazaŭ Łukašenka.', 'quotation', 'My hatovyja,', 'Łukašenka', 'skazaŭ'],
  ],
  'a block of written words without marks': [
    [
      'Coale wrote on Telegram:\nWe are all ready for the talks.',
      'quotation',
      'We are all ready for the talks.',
      'Coale',
      'wrote',
    ],
    [
      'Коул написал в X:\nМы все готовы к этим переговорам.',
      'quotation',
      'Мы все готовы к этим переговорам.',
      'Коул',
      'написал',
    ],
  ],
  'a name and a colon': [
    ['Coale: “We are ready.”', 'quotation', 'We are ready.', 'Coale', ':'],
    ['Лукашенко: «Мы готовы»', 'quotation', 'Мы готовы', 'Лукашенко', ':'],
  ],
  'phrases that name a source': [
    ['According to Coale, “the talks go on.”', 'fragment', 'the talks go on.', 'Coale', 'According to'],
    ['The talks were “very useful,” according to Coale.', 'fragment', 'very useful,', 'Coale', 'according to'],
    ['In the words of Coale, it was “a big step”.', 'fragment', 'a big step', 'Coale', 'In the words of'],
    ['По словам Тихановской, «режим слабеет».', 'fragment', 'режим слабеет', 'Тихановской', 'По словам'],
    ['По его словам, «режим слабеет».', 'fragment', 'режим слабеет', 'его', 'По его словам'],
    ['Паводле Лукашэнкі, «усё добра».', 'fragment', 'усё добра', 'Лукашэнкі', 'Паводле'],
    ['Pavodle słoŭ Cichanoŭskaj, «usio dobra».', 'fragment', 'usio dobra', 'Cichanoŭskaj', 'Pavodle słoŭ'],
    ['За його словами, «все добре».', 'fragment', 'все добре', 'його', 'За його словами'],
    ['The talks were “very useful,” per Coale.', 'fragment', 'very useful,', 'Coale', 'per'],
  ],
};

for (const [name, list] of Object.entries(cases))
  describe(name, () => {
    for (const [text, kind, words, source, cue] of list)
      it(text, () => {
        const [quote, ...others] = readQuotes(text);
        expect(others).toEqual([]);
        expect(quote).toMatchObject({ kind, words });
        expect(quote?.source).toContain(source);
        expect(quote?.cue).toContain(cue);
      });
  });

describe('one quotation in several parts', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['“We are ready,” Coale said, “but we need time.”', 'We are ready, … but we need time.'],
    ['“We are ready,” said Coale, “but we need time.”', 'We are ready, … but we need time.'],
    ['«Мы хотим мира, — сказал Лукашенко, — и порядка».', 'Мы хотим мира, … и порядка'],
    ['Coale said: “First, this.\n“Second, that.”', 'First, this. … Second, that.'],
    ['“First, this.\n“Second, that,” Coale said.', 'First, this. … Second, that,'],
    ['«Мы рады. И ждём.\nИ верим в это», — сказал Коул.', 'Мы рады. И ждём. … И верим в это'],
    ['— Мы готовы, — сказал Коул. — И давно.', 'Мы готовы, … И давно.'],
  ];
  for (const [text, words] of pairs)
    it(text.replace('\n', ' / '), () => {
      const quotes = readQuotes(text);
      expect(quotes.map((quote) => quote.words)).toEqual([words]);
      expect(quotes[0]?.speaker).not.toBeNull();
    });
});

describe('a quotation without a cue of its own', () => {
  it('goes on in the voice before it, within the paragraph', () =>
    expect(readQuotes('“We go,” Coale said. “We come back.” “We stay.”').map(({ speaker }) => speaker)).toEqual([
      'John Coale',
      'John Coale',
      'John Coale',
    ]));

  it('takes its speaker from a line that ends in a colon', () =>
    expect(
      readQuotes('Lukashenko, noting the message about Trump’s wishes, stated:\n“It will be a big deal.”'),
    ).toMatchObject([{ kind: 'quotation', speaker: 'Alaksandar Łukašenka', cue: 'stated' }]));

  for (const before of [
    '“We go,” Coale said.',
    'Coale said the talks were hard.',
    'Trump left. “We go,” Coale said. “And soon.”',
  ])
    it(`goes on alone in a paragraph after: ${before}`, () =>
      expect(readQuotes(`${before}\n“It will be a big deal.”`).at(-1)).toMatchObject({
        words: 'It will be a big deal.',
        speaker: 'John Coale',
      }));
  for (const before of [
    'Coale left Minsk.',
    '“Are we ready?” Coale asked.',
    '“We go,” Coale said. “We stay,” Trump said.',
    'Coale did not say that.',
  ])
    it(`is nobody’s in a paragraph after: ${before}`, () =>
      expect(readQuotes(`${before}\n“It will be a big deal.”`).map(({ words }) => words)).not.toContain(
        'It will be a big deal.',
      ));
  it('goes on after a dash', () =>
    expect(readQuotes('«Мы готовы!» — сказал Коул. — «И давно».').map(({ speaker }) => speaker)).toEqual([
      'John Coale',
      'John Coale',
    ]));
  it('is another’s where a paragraph left open is followed by a cue with another name', () =>
    expect(readQuotes('Coale said: “We go.\n“We stay,” said Trump.').map(({ speaker }) => speaker)).toEqual([
      'John Coale',
      'Donald Trump',
    ]));
  it('is nobody’s after a sentence that reports nothing', () =>
    expect(readQuotes('“We go,” Coale said. The car left. “We stay.”').map(({ words }) => words)).toEqual(['We go,']));
});

describe('no quote', () => {
  for (const text of [
    'The so-called “elections” took place, Coale said.',
    'The letter was signed simply with the name “Donald”.',
    'It became a “rare gesture of personal friendship”.',
    'Lukashenko sent greetings only to nations that he does not regard as “unfriendly”.',
    'Lukashenko added that he does not intend to release “criminals” who may threaten the country.',
    'Coale told the channel “Belarus 1” about the talks.',
    'Coale said the film “Shark Tank” was good.',
    'Coale never said “we will lift all sanctions”.',
    'Coale did not say that “we will lift all sanctions”.',
    'If Lukashenko says “no more arrests at all”, much will change.',
    'Об этом рассказал Коул, передаёт «Новый день».',
    'Коул заявил об этом, сообщает агентство «Белый день».',
    'Коул процитировал слова Трампа: «Мы готовы».',
    'Coale denied saying “we will lift all sanctions”.',
    'Coale denied that he had ever said “we will lift all sanctions”.',
    'Coale left without saying “we will be back”.',
    'Coale was accused of saying “we will be back”.',
    'Coale denied “secret talks with them”.',
    'Nobody said “we will lift all sanctions”.',
    'Neither Kellogg nor Coale said “we will lift all sanctions”.',
    'Коул отрицал, что говорил «мы снимем все санкции».',
    'Коўл ніколі не казаў, што «мы здымем усе санкцыі».',
    'Asked whether it was “a big deal,” Coale smiled.',
    'When asked if it was “a real big deal,” Coale said he was.',
    'На вопрос, «готовы ли они», Коул улыбнулся.',
    'Q: Was it “a big deal” for you?',
    'A: “It was a big deal.”',
    'Источник: «Новый день в Минске»',
    '— Это «сделка века»?\n— Да, «сделка века».',
    'Lukashenko, often called “a true fox of the east,” left.',
    'Lukashenko, known as “the old fox,” left.',
    'Лукашенко рассказал об этом в эфире «Первого канала».',
    'Лукашенко обещал это во время «Большого разговора».',
    'Коул назвал условия:\n— освободить всех;',
    'Coale listed his terms:\nFree all of the people in the prisons.',
    'Marcia Lind – “The Fox” – left.',
    'Coale was glad, referring to Trump’s “big beautiful deal”.',
    'Сделка с Минском: «большой успех для всех»',
    'Coale wrote on Telegram:\nThe ministry of Lind did not answer at once.',
    '“We are ready,”\nCoale left.',
    'Marcia “Cia” Price left.',
    'The “green light” was on.',
  ])
    it(text, () => expect(readQuotes(text)).toEqual([]));
});

it('leaves out what is quoted inside a quotation', () =>
  expect(readQuotes('“He told me ‘go away now please’ and left,” Coale said.').map(({ words }) => words)).toEqual([
    'He told me ‘go away now please’ and left,',
  ]));
