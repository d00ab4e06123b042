import { afterStory } from './page/after-story.ts';
import { caption } from './page/caption.ts';
import { cutTeasers } from './page/cut-teasers.ts';
import { headlineFeed } from './page/headline-feed.ts';
import { headlineRun } from './page/headline-run.ts';
import { labelBullets } from './page/label-bullets.ts';
import { linkSection } from './page/link-section.ts';
import { repeatedLine } from './page/repeated-line.ts';
import type { PageRule } from './page/rule.ts';
import { sectionCard } from './page/section-card.ts';
import { strayProse } from './page/stray-prose.ts';

/** In this order, each over what the ones before have left. */
export const PAGE_RULES: readonly PageRule[] = [
  labelBullets,
  linkSection, // a label is the surest sign; its links then do not count as the story's headings
  repeatedLine,
  caption, // before the ends of the story are looked for: it is a sentence and none of the story's
  cutTeasers, // likewise: its sentences are other stories'
  headlineFeed,
  sectionCard,
  strayProse, // before the end of the story is looked for, which these sentences would put too far down
  headlineRun,
  afterStory, // last: whatever is still open after the last sentence
];
