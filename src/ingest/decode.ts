/** Marks of containers that are no text, though their first bytes may look like some. */
const CONTAINERS: readonly string[] = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  'Rar!',
  '7z\u00bc\u00af',
];

/** Above this share of control characters a text is taken for binary; real pages hold a stray one at most. */
const CONTROL_SHARE = 0.01;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const startsAsContainer = (bytes: Uint8Array): boolean => {
  const head = latin1(bytes.subarray(0, 8));
  return CONTAINERS.some((mark) => head.startsWith(mark));
};

const isControl = (code: number): boolean =>
  code === 0x7f || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d);

const looksBinary = (text: string): boolean => {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) controls += 1;
  return controls > text.length * CONTROL_SHARE;
};

/** UTF-8 with a broken character here and there (a file cut in the middle of one) is still UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wide = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) wide += 1;
  }
  return broken === 0 || broken * 20 < wide ? text : null;
}

/** The most frequent small letters of Russian, Ukrainian and Belarusian. */
const FREQUENT_CYRILLIC = new Set('оеаинтсрвлкмдпуяыьзбгчі');

const frequentLetters = (text: string): number => {
  let count = 0;
  for (const character of text) if (FREQUENT_CYRILLIC.has(character)) count += 1;
  return count;
};

const ALPHABETS = ['windows-1251', 'koi8-r', 'ibm866'];

/** In Cyrillic most letters are above 0x7F and stand side by side; in a western alphabet they are few and apart. */
function isCyrillic(bytes: Uint8Array): boolean {
  let wide = 0;
  let beside = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    wide += 1;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside += 1;
  });
  return beside * 2 > wide;
}

/** A sign such as ³ or ¿ against a letter: what Polish and Belarusian Latin letters look like in windows-1252. */
const SIGN_IN_WORD = /\p{L}[¹²³¼½¾¿£¥¯±][\p{L}\s,.]|[¿£¯][\p{Ll}]/u;

function decodeOneByte(bytes: Uint8Array): string {
  if (isCyrillic(bytes)) {
    const readings = ALPHABETS.map((name) => new TextDecoder(name).decode(bytes));
    return readings.reduce((best, text) => (frequentLetters(text) > frequentLetters(best) ? text : best));
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  return SIGN_IN_WORD.test(western) ? new TextDecoder('windows-1250').decode(bytes) : western;
}

function decodeAny(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeUtf8(bytes) ?? decodeOneByte(bytes);
}

/**
 * Bytes as text: UTF-8, UTF-16 with a byte-order mark, else the one-byte alphabet that the letters speak for.
 * Without byte-order mark, in NFC, line ends are \n. null: these bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsAsContainer(bytes)) return null;
  const text = decodeAny(bytes);
  if (looksBinary(text)) return null;
  return text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .normalize('NFC');
}
