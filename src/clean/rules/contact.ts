import { type LineRule, matching } from '../rule.ts';

export const contact: LineRule = {
  name: 'contact',
  example: 'E-mail: desk@example.org',
  where: 'anywhere',
  read: matching(
    /^(?:e-?mail|mail|tel|phone|fax|тел|телефон|тэл|тэлефон|почта|пошта|эл\. почта|contact|write to|контакты)\.?\s?[:—–-]\s?[^\s].{0,120}$/iu,
    /^[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/u,
    /^(?:\+\d{1,3}|8)[\s(-]{0,3}\d{2,4}[\s)-]{0,3}\d{2,4}(?:[\s-]?\d{2,4}){1,3}$/u,
    /^(?:found|notice|see|spotted|if you (?:have )?(?:find|found|noticed?)) (?:a |an )?(?:mistake|typo|error|bug).{0,160}$/iu,
    /^(?:заметили|нашли|увидели|если вы (?:заметили|нашли)|заўважылі|знайшлі|калі вы заўважылі|знайшли|помітили) (?:ошибку|опечатку|памылку|недакладнасць|помилку).{0,160}$/iu,
  ),
};
