import type { LineRule } from './rule.ts';
import { aboutOutlet } from './rules/about-outlet.ts';
import { advert } from './rules/advert.ts';
import { appeal } from './rules/appeal.ts';
import { breadcrumbs } from './rules/breadcrumbs.ts';
import { byline } from './rules/byline.ts';
import { bracketsAround, captionInBrackets } from './rules/caption-in-brackets.ts';
import { clockWeather } from './rules/clock-weather.ts';
import { comments } from './rules/comments.ts';
import { contact } from './rules/contact.ts';
import { cookies } from './rules/cookies.ts';
import { copyright } from './rules/copyright.ts';
import { credits } from './rules/credits.ts';
import { bareDateLine, dateLine } from './rules/date-line.ts';
import { listen } from './rules/listen.ts';
import { navigation } from './rules/navigation.ts';
import { outletLine } from './rules/outlet-line.ts';
import { pageStamp } from './rules/page-stamp.ts';
import { paywall } from './rules/paywall.ts';
import { photoCredit } from './rules/photo-credit.ts';
import { placeLine } from './rules/place-line.ts';
import { relatedLink } from './rules/related-link.ts';
import { sectionName } from './rules/section-name.ts';
import { share } from './rules/share.ts';
import { sourceLine } from './rules/source-line.ts';
import { tagList, tags } from './rules/tags.ts';
import { timeLine } from './rules/time-line.ts';
import { titleLine } from './rules/title-line.ts';
import { webAddress } from './rules/web-address.ts';

/** The first rule that knows a line takes it; those that tell something of the article come before those that do not. */
export const LINE_RULES: readonly LineRule[] = [
  pageStamp, // before the date line, which would take it for a day of publication
  dateLine,
  bareDateLine,
  credits, // before the byline: "Written by …; editing by …" names more than the author
  byline,
  titleLine,
  sourceLine,
  outletLine,
  webAddress,
  copyright, // before photo credits, which also begin with ©
  photoCredit,
  captionInBrackets,
  bracketsAround,
  relatedLink, // before navigation, which knows "Read more" alone
  paywall,
  appeal,
  cookies,
  advert,
  comments,
  tags,
  tagList,
  share,
  listen,
  breadcrumbs,
  contact,
  clockWeather,
  placeLine,
  timeLine,
  aboutOutlet,
  navigation, // late: its words are the most general
  sectionName,
];
