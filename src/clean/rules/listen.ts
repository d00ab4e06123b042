import { type LineRule, matching } from '../rule.ts';

export const listen: LineRule = {
  name: 'audio and reading time',
  example: 'Listen to this article · 5 min',
  where: 'anywhere',
  read: matching(
    /^(?:listen(?: now| to (?:this|the) (?:article|story|post|page))?|play(?: audio| video| now)?|pause|mute|watch (?:video|live|now)|audio|this (?:audio|article) (?:is|was) (?:created|generated|narrated|read|translated) (?:with|by) .{0,60}|getting your .{0,40}audio player ready\W{0,5})(?:[\s·|:-]{0,4}\d{1,3}(?::\d{2}| ?min(?:ute)?s?)?)?[.!]?$/iu,
    /^the audio version of this (?:article|story) (?:is|was) (?:created|generated|narrated|read|produced) (?:with|by) .{0,240}$/iu,
    /^(?:reading time|read time|estimated reading time|время чтения|на чтение|час чытання)\s?[:—–-]?\s?\d{1,3}.{0,20}$/iu,
    /^\d{1,3}[ -]?(?:min(?:ute)?s?(?: read)?|мин(?:ут\p{L}?)?\.?(?: чтения)?|хв(?:ілін\p{L}?)?\.?(?: чытання)?)$/iu,
    /^(?:\d{1,2}:)?\d{1,2}:\d{2}\s?\/\s?(?:\d{1,2}:)?\d{1,2}:\d{2}$/u,
    /^(?:слушать|прослушать|слухаць|праслухаць)(?: статью| артыкул| текст| тэкст| новость)?[.!]?$/iu,
  ),
};
