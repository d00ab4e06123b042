const CYRILLIC_ADJECTIVE = /(?:[ыио]й|ая|ым|ого|ому|ага|аму|[іы])$/u;

/** The words of a position for its bearer: not those for whom he serves, nor for what he was or stands in for. */
export function callingsIn(position: string): readonly string[] {
  const own = position.replace(/^.*['’]s\s/u, '').replace(/\s(?:of|for|to|at|in|on|by|from|with|who)\s.*$/u, '');
  const words = own.match(/[\p{L}-]+/gu) ?? [];
  if (words.some((word) => /^(?:vice|deputy|former|ex|ex-president|acting)$/u.test(word))) return [];
  if (!/^[\u0400-\u04ff]/u.test(position)) return words;
  const noun = words.findIndex((word) => !CYRILLIC_ADJECTIVE.test(word));
  return words.slice(0, noun + 1);
}
