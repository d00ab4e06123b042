import { html } from 'hono/html';
import { drawAvatar } from './draw/avatar.ts';
import { type ChannelList, drawChannels } from './draw/channels.ts';
import type { Html } from './draw/html.ts';
import { nameOf } from './draw/message.ts';
import type { Person } from './people.ts';

/** What the emulator leaves out, for whoever tries things here. */
const NOT_IMITATED = [
  'a second server, voice, stages, forums, the list of members',
  'reactions, pins, polls, stickers, emojis of a server, link previews',
  'pictures of other hosts: nothing here asks another host',
  'files as options of a command',
  'presences, slow mode, bans, the audit log',
  'rate limits beyond those that Discord was seen to have',
];

const icon = (path: string): Html => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}" /></svg>`;

/** In this order: a later one may narrow what an earlier one says. */
const STYLES = ['colours', 'page', 'details', 'float', 'message', 'markdown', 'components', 'notes', 'composer'];

const THEMES = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const themes = html`<fieldset class="themes"><legend>Colours</legend>${THEMES.map(
  ([value, label]) =>
    html`<label><input type="radio" name="theme" value="${value}"${value === 'system' ? html` checked` : ''}><span>${label}</span></label>`,
)}</fieldset>`;

/** How far one press moves the clock, in milliseconds. */
const MOVES = [
  ['10 minutes', 600_000],
  ['1 hour', 3_600_000],
  ['1 day', 86_400_000],
] as const;

const details = html`<aside id="details" aria-label="Details" tabindex="-1" hidden>
<header class="bar"><h2>Details</h2><button type="button" class="plain" data-close aria-label="Close the details">${icon('m3 3 10 10M13 3 3 13')}</button></header>
<div class="scroll" tabindex="0" role="group" aria-label="All details">
${themes}
<section><h3>Clock</h3><p class="clock"><time id="clock">–</time></p><p class="quiet">The server’s own. Moving it on lets what falls due on the way happen, and tokens and time limits run out, for everybody here.</p>
<p class="actions" id="clock-moves">${MOVES.map(([label, ms]) => html`<button type="button" class="button secondary" data-advance="${ms}">+${label}</button>`)}</p><p id="moving" class="quiet" role="status"></p></section>
<section><h3>Refused by Discord</h3><p class="quiet" id="no-refusals">Nothing so far. What Discord would not take from the bot stands here, with the reasons.</p><div id="refusals"></div></section>
<section><h3>Try it as two people</h3><p class="quiet">Every browser is a member of its own. Open this page in another one, or in a private window: private answers are seen only by whom they are for.</p></section>
<section><h3>Not imitated</h3><ul>${NOT_IMITATED.map((line) => html`<li>${line}</li>`)}</ul></section>
<section><h3>Keys</h3><dl>
<div><dt><kbd>/</kbd></dt><dd>commands</dd></div>
<div><dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>choose; in an empty line: what you sent before</dd></div>
<div><dt><kbd>Tab</kbd></dt><dd>take what is offered</dd></div>
<div><dt><kbd>Enter</kbd></dt><dd>send; what is marked is taken first</dd></div>
<div><dt><kbd>Esc</kbd></dt><dd>close the list; then give the command up</dd></div>
<div><dt><kbd>Shift</kbd> <kbd>Tab</kbd></dt><dd>to the messages; <kbd>↑</kbd> <kbd>↓</kbd> from one to another, <kbd>M</kbd> for a message’s menu</dd></div>
</dl></section>
</div></aside>`;

const composer = html`<form id="composer" class="composer" autocomplete="off">
<button type="button" id="down" class="down" aria-label="To the newest message" hidden><span>To the newest</span> ${icon('M8 3v9M4 8.5 8 12.5l4-4')}</button>
<p id="problem" class="problem" role="alert"></p>
<div id="chips" class="chips" role="group" aria-label="Options" hidden></div>
<div class="field"><div class="ink" aria-hidden="true"></div>
<textarea id="line" rows="1" maxlength="4000" spellcheck="false" autocapitalize="off" autocorrect="off" enterkeyhint="send" aria-autocomplete="list" aria-controls="offers" aria-describedby="problem"></textarea>
<button type="submit" class="send" aria-label="Send">${icon('M2 8h11M8.5 3.5 13 8l-4.5 4.5')}</button></div>
<div id="palette" class="palette" hidden>
<header><span class="about"></span><span class="hint"></span><span class="keys" aria-hidden="true"><kbd>Tab</kbd> takes <kbd>Enter</kbd> sends <kbd>Esc</kbd> closes</span></header>
<div class="list" id="offers" role="listbox" tabindex="0" aria-label="What can be typed here"></div>
</div>
<p id="status" class="unseen" role="status"></p>
</form>`;

export interface PageSetting {
  readonly title: string;
  readonly person: Person;
  readonly channels: ChannelList;
}

/** The page without a message in it: those come by the stream. */
export function drawPage({ title, person, channels }: PageSetting): Html {
  const name = nameOf(person.user);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title} · playground</title>
<link rel="icon" href="/playground/client/icon.svg" type="image/svg+xml">
${STYLES.map((name) => html`<link rel="stylesheet" href="/playground/client/${name}.css">`)}
<script type="module" src="/playground/client/main.ts"></script>
</head>
<body data-me="${person.user.id}" data-bot="${channels.bot.name}">
<noscript><p class="noscript">The playground imitates Discord’s client, and needs scripts for that. The articles can be read without.</p></noscript>
<a class="skip" href="#line">To the composer</a>
<div class="app">
<nav class="channels" aria-label="Channels">
<p class="server">${title}</p>
<div id="channels">${drawChannels(channels)}</div>
<p class="me">${drawAvatar(person.user.id, name, false)}<span><strong>${name}</strong><span class="quiet">This browser</span></span></p>
</nav>
<main>
<header class="bar"><h1><span class="hash" aria-hidden="true">#</span><span id="channel">general</span></h1><p class="topic">A Discord on this machine: nothing here leaves it.</p><p id="link" class="link" role="status"></p><button type="button" class="plain" id="open-details" aria-controls="details" aria-expanded="false">Details</button></header>
<div id="log" class="log" role="log" aria-live="polite" aria-label="Messages" tabindex="-1"></div>
${composer}
</main>
${details}
</div>
<div id="menu" class="menu" role="menu" aria-label="Apps" popover></div>
<dialog id="modal" aria-labelledby="modal-title"></dialog>
</body>
</html>`;
}
