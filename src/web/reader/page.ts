import { html } from 'hono/html';
import { type Html, plainText } from '../../render/html-text.ts';

/** A page of the reader. */
export interface Page {
  readonly title: string;
  readonly main: Html;
  /** What stands in the box of the search. */
  readonly words?: string;
}

/** Longer questions are cut to this many characters by the browser. */
const LONGEST_QUESTION = 400;

/** The page around what is to be read: no scripts, nothing of another host, not to be listed by search engines. */
export const pageHtml = ({ title, main, words = '' }: Page): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${plainText(title)} · Dateline Minsk</title>
<link rel="stylesheet" href="/reader.css">
<link rel="icon" href="/reader.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="site">
<a class="home" href="/articles">Dateline Minsk</a>
<form role="search" action="/articles" method="get">
<label for="q">Search the articles</label>
<input id="q" type="search" name="q" value="${plainText(words)}" maxlength="${LONGEST_QUESTION}" placeholder="Words or a name" autocomplete="off">
<button>Search</button>
</form>
</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
