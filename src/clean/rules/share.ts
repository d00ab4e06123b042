import type { LineRule } from '../rule.ts';
import { isMadeOf, vocabulary } from '../vocabulary.ts';

const BUTTONS = vocabulary(
  'share shares tweet facebook twitter telegram whatsapp viber vk vkontakte linkedin reddit pinterest messenger threads',
  'bluesky mastodon instagram youtube tiktok odnoklassniki flipboard tumblr rss print email bookmark copied',
  'поделиться поделитесь поделись твитнуть распечатать вконтакте одноклассники скопировать',
  'падзяліцца падзяліся падзяліцеся надрукаваць скапіяваць поділитися udostępnij padzialicca padzialisia',
);
const BESIDE = vocabulary(
  'x e mail pin copy link save like post via on to with this article story page news the your friends click by more options comments send gift',
  'в у ў на с з ссылка ссылкой ссылку спасылка спасылку спасылкай друзьями сябрамі статьёй статьей новостью навіной этой гэтай соцсетях сацсетках код для блога ok f',
);

/** Buttons that pass a page on. */
export const share: LineRule = {
  name: 'share buttons',
  example: 'Share on Facebook',
  where: 'anywhere',
  read: (line) => (isMadeOf(line, BESIDE, BUTTONS, 12) && !/[.!?]$/u.test(line) ? {} : null),
};
