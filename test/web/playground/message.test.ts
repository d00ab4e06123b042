import { describe, expect, it } from 'vitest';
import type { Message, User } from '../../../src/emulator/wire.ts';
import { drawMessage } from '../../../src/web/playground/draw/message.ts';
import { drawModal } from '../../../src/web/playground/draw/modal.ts';
import { readText, SURROUNDINGS } from './surroundings.ts';

const HOSTILE = '"><script>alert(1)</script>';
const V2 = 1 << 15;
const user = (id: string, username: string, bot = false): User => ({ id, username, bot, global_name: null });
const BASE: Message = {
  id: '42',
  channel_id: '8',
  author: user('9', 'dateline', true),
  content: '',
  flags: 0,
  components: [],
  embeds: [],
  attachments: [],
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  timestamp: '2026-11-22T09:00:00.000Z',
};

const drawn = async (message: object, more = {}): Promise<string> =>
  String(await drawMessage({ ...BASE, ...message }, { ...SURROUNDINGS, ...more }));
const ofComponents = (...components: object[]): Promise<string> => drawn({ flags: V2, components });
const button = (more: object): object => ({ type: 2, style: 2, label: 'Go', custom_id: 'page 1', ...more });

describe('a message', () => {
  it('has its author, that it is an app, and its time', async () => {
    const html = await drawn({ content: 'Hello' });
    expect(html).toContain('<span class="name">dateline</span><span class="tag">APP</span>');
    expect(html).toContain('datetime="2026-11-22T09:00:00.000Z" data-form="message"');
    expect(readText(html)).toContain('Hello');
  });

  it('of a person is no app’s', async () => {
    expect(await drawn({ author: user('7', 'heron') })).not.toContain('class="tag"');
  });

  it('names the command that it answers, with what was typed', async () => {
    const asked = { interaction_metadata: { id: '1', user: user('7', 'heron'), name: 'who', command_type: 1 } };
    const html = await drawn(asked, { typed: () => '/who name:Coale' });
    expect(readText(html)).toContain('heron used /who name:Coale');
    expect(html).toContain('data-line="/who name:Coale"');
    expect(readText(await drawn(asked))).toContain('heron used /who');
  });

  it('names the message whose button was pressed', async () => {
    const pressed: Message = { ...BASE, id: '41', content: '## Brief: *prisoners*\nmore' };
    const html = await drawn({ interaction_metadata: { interacted_message_id: '41' } }, { message: () => pressed });
    expect(html).toContain('href="#m-41"');
    expect(readText(html)).toContain('Brief: prisoners');
  });

  it('for one person says so, and can be put away', async () => {
    const html = await drawn({ flags: 64 });
    expect(readText(html)).toContain('Only you can see this');
    expect(html).toContain('data-dismiss');
    expect(await drawn({})).not.toContain('data-dismiss');
  });

  it('that is still to come says that the bot is thinking', async () => {
    expect(readText(await drawn({ flags: 128 }))).toContain('dateline is thinking…');
  });

  it('was edited', async () => {
    expect(readText(await drawn({ content: 'a', edited_timestamp: '2026-11-22T09:01:00Z' }))).toContain('a(edited)');
  });
});

describe('what it stands among', () => {
  it('are channels and roles, by their names', async () => {
    const html = await drawn({ content: '<#8> <@&6> <#4> <@&5>' });
    expect(readText(html)).toContain('#general @desk #unknown @unknown-role');
    expect(html).toContain('<button type="button" class="mention" data-goto="8">#general</button>');
    expect(html.match(/data-goto/gu)).toHaveLength(1);
  });

  it('is marked for whom it pings, and for nobody else', async () => {
    expect(await drawn({}, { isPinged: () => true })).toContain('class="message pinged"');
    expect(await drawn({ content: '<@&6>' })).not.toContain('pinged');
  });

  it('leads into the thread that started from it', async () => {
    const threadOf = () => ({ name: 'The rest', messages: 2 });
    const html = await drawn({}, { threadOf });
    expect(html).toContain('data-goto="42"');
    expect(readText(html)).toContain('The restthread · 2 messages');
    expect(readText(await drawn({}, { threadOf: () => ({ name: 'A', messages: 1 }) }))).toContain('1 message');
    expect(await drawn({})).not.toContain('data-goto');
  });

  it('lets no name become markup', async () => {
    const html = await drawn(
      { content: '<#8> <@&6>' },
      { channelName: () => HOSTILE, roleName: () => HOSTILE, threadOf: () => ({ name: HOSTILE, messages: 1 }) },
    );
    expect(html).not.toContain('<script');
  });
});

describe('components', () => {
  it('in a container with its colour, without a style attribute', async () => {
    const html = await ofComponents({ type: 17, accent_color: 0x1f6f8b, components: [{ type: 10, content: '# A' }] });
    expect(html).toContain('fill="#1f6f8b"');
    expect(html).toContain('class="title level-1" role="heading" aria-level="3"');
    expect(html).not.toContain('style=');
  });

  it('in a section stand beside its button', async () => {
    const html = await ofComponents({ type: 9, components: [{ type: 10, content: 'A' }], accessory: button({}) });
    expect(html).toMatch(/<div class="accessory"><button type="button" class="button secondary" data-press="page 1">/u);
  });

  it.each([
    [1, 'primary'],
    [2, 'secondary'],
    [3, 'success'],
    [4, 'danger'],
  ])('are buttons of style %d', async (style, name) => {
    expect(await ofComponents({ type: 1, components: [button({ style })] })).toContain(`class="button ${name}"`);
  });

  it('are buttons that cannot be pressed', async () => {
    expect(await ofComponents({ type: 1, components: [button({ disabled: true })] })).toMatch(
      /data-press="page 1" disabled>/u,
    );
  });

  it('are links to the web, and to nowhere else', async () => {
    const link = (url: string) => ofComponents({ type: 1, components: [{ type: 2, style: 5, label: 'Open', url }] });
    expect(await link('https://x.example/a')).toContain('href="https://x.example/a" target="_blank" rel="noopener');
    expect(await link('javascript:alert(1)')).toMatch(/<button[^>]*disabled>/u);
  });

  it('are selects with what can be chosen', async () => {
    const options = [
      { label: 'One', value: '1', description: 'first' },
      { label: 'Two', value: '2', default: true },
    ];
    const html = await ofComponents({ type: 1, components: [{ type: 3, id: 5, custom_id: 'pick', options }] });
    expect(html).toContain('data-choose="pick" data-least="1" data-most="1"');
    expect(html.match(/role="option"/gu)).toHaveLength(2);
    expect(html).toContain('data-value="2" aria-selected="true"');
  });

  it('are separators, with a line or without', async () => {
    expect(await ofComponents({ type: 14, spacing: 2 })).toContain('<hr class="gap large">');
    expect(await ofComponents({ type: 14, divider: false })).toContain('<div class="gap small">');
  });

  it('are pictures by the page’s own address, with their description', async () => {
    const media = { url: 'http://127.0.0.1:9/attachments/42/map.png' };
    const html = await ofComponents({ type: 12, items: [{ media, description: 'A map' }] });
    expect(html).toContain('<img src="/attachments/42/map.png" alt="A map"');
  });

  it('are files with their name, their size and where they are opened and fetched', async () => {
    const url = 'http://127.0.0.1:9/attachments/42/briefing.txt';
    const html = await ofComponents({
      type: 17,
      components: [{ type: 13, file: { url }, name: 'briefing.txt', size: 4096 }],
    });
    expect(readText(html)).toContain('briefing.txt4.0 KB');
    expect(html).toContain('<a href="/attachments/42/briefing.txt" target="_blank" rel="noopener">briefing.txt</a>');
    expect(html).toContain('download="briefing.txt" aria-label="Download briefing.txt"');
  });

  it('never ask another host for a picture', async () => {
    const media = { url: 'https://x.example/a.png' };
    const html = await ofComponents(
      { type: 12, items: [{ media, description: 'A map' }] },
      { type: 9, components: [], accessory: { type: 11, media } },
    );
    expect(html).not.toContain('<img');
    expect(readText(html)).toContain('Picture of another host, not loaded here: A map');
  });

  it('of a kind that is not known say so', async () => {
    expect(readText(await ofComponents({ type: 99 }))).toContain('A component of kind 99');
  });

  it('let no text become markup, wherever it stands', async () => {
    const html = await ofComponents(
      { type: 17, components: [{ type: 10, content: HOSTILE }] },
      { type: 1, components: [button({ label: HOSTILE, custom_id: HOSTILE })] },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: HOSTILE,
            placeholder: HOSTILE,
            options: [{ label: HOSTILE, value: HOSTILE, description: HOSTILE }],
          },
        ],
      },
      { type: 12, items: [{ media: { url: HOSTILE }, description: HOSTILE }] },
      { type: 13, file: { url: HOSTILE }, name: HOSTILE },
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('""');
  });
});

describe('the older forms', () => {
  it('are embeds with title, text, fields and foot', async () => {
    const embed = {
      title: 'T',
      description: '**d**',
      color: 255,
      fields: [{ name: 'n', value: 'v', inline: true }],
      footer: { text: 'f' },
    };
    const html = await drawn({ embeds: [embed] });
    expect(html).toContain('fill="#0000ff"');
    expect(html).toContain('<strong>d</strong>');
    expect(readText(html)).toMatch(/T[\s\S]*d[\s\S]*n[\s\S]*v[\s\S]*f/u);
  });

  it('are files that came with it', async () => {
    const at = (filename: string, content_type: string) => ({
      id: '1',
      filename,
      content_type,
      size: 2048,
      url: `http://127.0.0.1:9/attachments/42/${filename}`,
    });
    const html = await drawn({
      attachments: [at('a.png', 'image/png'), at('b.svg', 'image/svg+xml'), at('c.txt', 'text/plain')],
    });
    expect(html.match(/<img/gu)).toHaveLength(1);
    expect(html).toContain('download="c.txt"');
    expect(readText(html)).toContain('2.0 KB');
  });
});

describe('a modal', () => {
  it('is a form of its text inputs, each with its label', async () => {
    const modal = {
      title: 'Note',
      components: [
        {
          type: 18,
          label: 'Words',
          description: 'A few',
          component: { type: 4, style: 2, custom_id: 'words', max_length: 9 },
        },
        { type: 1, components: [{ type: 4, style: 1, custom_id: 'name', label: 'Name', required: false }] },
      ],
    };
    const html = String(await drawModal(modal, { ...SURROUNDINGS, headings: [], messageId: '1' }));
    expect(html).toContain('<label for="modal-0">Words');
    expect(html).toMatch(
      /<textarea id="modal-0" name="words" placeholder="" maxlength="9" required aria-describedby="modal-0-about" rows="4">/u,
    );
    expect(html).toMatch(/<input type="text" id="modal-1-0" name="name" placeholder="" value="">/u);
  });
});
