import { type LineRule, matching } from '../rule.ts';

export const advert: LineRule = {
  name: 'advertisement',
  example: 'Article continues below this ad',
  where: 'anywhere',
  read: matching(
    /^\[ad_\d{1,2}\]$/u,
    /^[-–—[(*\s]{0,4}(?:advertisements?|advertising|advertorial|ads?|sponsored(?: content| links?| post)?|promoted(?: content| stories)?|paid (?:content|post)|реклама|рекламный блок|на правах рекламы|партнёрский материал|партнерский материал|рэклама|рэкламны блок|reklama)[-–—\])*:.\s]{0,4}$/iu,
    /^(?:(?:the |this )?(?:article|story) continues (?:below|after)|advertisement[-–—.: ]{1,4}(?:scroll|continue)|scroll (?:down )?to continue|continue reading (?:below|after)|ad feedback).{0,60}$/iu,
    /^[^.!?]{0,60}(?<!\d)\d{1,4}\s?[x×]\s?\d{1,4}\s?(?:cm|mm|px)(?!\p{L})[^.!?]{0,30}$/iu,
    /^(?:sponsor(?:ed by)?|promotion|промо)\s?:.{0,120}$/iu,
  ),
};
