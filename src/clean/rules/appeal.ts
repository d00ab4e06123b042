import type { LineRule } from '../rule.ts';
import { reportsSpeech } from '../shape.ts';

const CHANNEL =
  '(?:telegram|twitter|facebook|instagram|youtube|whatsapp|viber|tiktok|linkedin|google news|x\\b|social media|rss|channels?|newsletters?|podcasts?|inbox|e-?mail|notifications?|alerts|app\\b|discord|patreon|телеграм|телеграмм|твиттер|фейсбук|инстаграм|ютуб|вконтакте|дзен|канал|рассылк|соцсет|новост|тэлеграм|фэйсбук|твітар|інстаграм|ютуб|рассылк|сацсетк|навін|telegram)';
const OURS = '(?:us|our|@|free|for free|the latest|daily|weekly|now|наш|нас|нам|мы|here|тут|здесь|today)';

const APPEALS: readonly RegExp[] = [
  /^follow us\b.{0,120}$/iu,
  new RegExp(
    `^(?:follow|join|subscribe to|connect with|stay (?:up to date|informed|connected) with|(?:find|like|watch|read|add)(?= (?:us|our)\\s))\\s.{0,60}${OURS}.{0,80}${CHANNEL}`,
    'iu',
  ),
  new RegExp(`^follow [\\p{Lu}@][^.]{0,60}\\son ${CHANNEL}`, 'iu'),
  /^(?:subscribe|sign up|get|receive|have|register|enter your e-?mail).{0,100}(?:newsletters?|in your inbox|to your inbox|our (?:daily|weekly)|mailing list|e-?mail (?:address|updates|alerts)|updates straight)/iu,
  /^(?:subscribe|sign up|newsletters?|subscribe (?:now|today|here|to us)|follow|following|stay connected|e-?mail address|your e-?mail(?: address)?|join us|follow on)\s?[:!]?$/iu,
  new RegExp(
    `^(?:подписывайтесь|подпишитесь|подписаться|читайте нас|следите за|присоединяйтесь|вступайте|смотрите нас|мы в|наш(?:и)? (?:telegram|телеграм|канал)|читайте (?:другие материалы|наши|новости)).{0,100}${CHANNEL}`,
    'iu',
  ),
  new RegExp(
    `^(?:падпісвайцеся|падпішыцеся|падпісацца|чытайце нас|сачыце за|далучайцеся|глядзіце нас|мы ў|наш(?:ы)? (?:telegram|тэлеграм|канал)|čytajcie nas|padpisvajciesia).{0,100}${CHANNEL}`,
    'iu',
  ),
  /^(?:подписывайтесь|подпишитесь|подписаться|падпісвайцеся|падпісацца|читайте нас|чытайце нас|мы в соцсетях|мы ў сацсетках|підписуйтесь|підписатися)[^.]{0,30}[!:.]?$/iu,
  /^(?:чтобы|каб|щоб)\s[^.]{0,80}(?:подпишитесь|подписывайтесь|падпішыцеся|падпісвайцеся|підпишіться)[^.]{0,80}(?:канал|telegram|телеграм|рассылк)[^.]{0,60}[.!]?$/iu,
  /(?:подписаться|падпісацца|підписатися) (?:можно|можна) (?:тут|здесь|тутака)[.!]?$/iu,
  /^(?:download|get|install) (?:our|the) .{0,40}\bapp\b/iu,
  /^(?:support|donate|become a (?:member|patron|supporter)|make a donation|buy me a coffee|help us)\b.{0,60}(?:independent|journalis|our work|our team|our newsroom|us\b|today|patron)/iu,
  /^(?:support|help) .{1,40} (?:with|by|through) .{0,30}(?:donation|donating|patreon|subscription)/iu,
  /\bconsider (?:supporting|donating|becoming a (?:member|patron)|making a (?:donation|contribution))/iu,
  /^(?:sign up|subscribe|register|log in) here[.!]?$/iu,
  /^(?:donate|support us|become a (?:member|patron|supporter)|donate now)[!.]?$/iu,
  /^(?:поддержать|поддержите|поддержи|падтрымаць|падтрымайце|падтрымай|підтримати)\s.{0,60}(?:нас|редакци|рэдакцы|команд|каманд|журналист|журналіст|проект|праект|зеркал|независим|незалежн)/iu,
  /^(?:write to us|contact us|share your story|have a (?:news )?tip|got a tip|если вы хотите поделиться|есть новость|есць навіна|напишите нам|пишите нам|напішыце нам|пішыце нам).{0,160}$/iu,
];
const LONGEST = 260;

/** What a page asks of its reader: to follow, to subscribe, to give, to write. What a story reports of such is kept. */
export const appeal: LineRule = {
  name: 'appeal to the reader',
  example: 'Follow us on Telegram and never miss a story!',
  where: 'anywhere',
  read(line) {
    if (line.length > LONGEST || reportsSpeech(line)) return null;
    const words = line.replace(/^[^\p{L}\p{N}"“„«]+/u, ''); // without the picture or arrow before it
    return APPEALS.some((pattern) => pattern.test(words)) ? {} : null;
  },
};
