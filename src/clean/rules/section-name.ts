import type { LineRule } from '../rule.ts';
import { tokensOf, vocabulary } from '../vocabulary.ts';

const SECTIONS = vocabulary(
  'politics society economy business world news sport sports culture security opinion opinions analysis technology tech science health europe belarus russia ukraine usa us international national local region regions war law rights elections video videos photo photos podcast podcasts interview interviews exclusive breaking live lifestyle entertainment travel energy defence defense finance markets features editorial column blogs media',
  'политика общество экономика бизнес мир новости спорт культура безопасность мнение мнения аналитика технологии наука здоровье европа беларусь россия украина сша регионы война право происшествия выборы видео фото подкасты интервью эксклюзив',
  'палітыка грамадства эканоміка бізнес свет навіны культура бяспека меркаванне меркаванні аналітыка тэхналогіі навука здароўе еўропа расія украіна рэгіёны вайна здарэнні выбары відэа фота падкасты эксклюзіў',
  'палитыка політика суспільство економіка світ новини polityka społeczeństwo gospodarka świat hramadstva ekanomika naviny palityka kultura śviet',
);
const JOINERS = vocabulary('and & и і i й the of other');

/** The name of a section of the site. */
export const sectionName: LineRule = {
  name: 'section name',
  example: 'Politics, Economy',
  where: 'around',
  read(line) {
    const tokens = tokensOf(line);
    const named = tokens.filter((token) => SECTIONS.has(token)).length;
    const fits = named > 0 && tokens.length <= 6 && tokens.every((token) => SECTIONS.has(token) || JOINERS.has(token));
    return fits && !/[.!?…]$/u.test(line) ? {} : null;
  },
};
