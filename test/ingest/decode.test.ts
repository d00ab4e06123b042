import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode.ts';

const RUSSIAN = 'Посланник прилетел в Минск. «Мы готовы к переговорам», — сказал он в пятницу журналистам.';
const BELARUSIAN = 'Пасланнік прыляцеў у Мінск. «Мы гатовыя да перамоваў», — сказаў ён у пятніцу журналістам.';
const POLISH = 'Wysłannik przyleciał do Mińska. Później spotkał się z rodzinami więźniów.';
const FRENCH = 'L’envoyé est arrivé à Minsk. « C’est déjà ça », a-t-il déclaré.';

/** Bytes of a text in a one-byte alphabet, by looking its letters up in that alphabet's own table. */
function encode(text: string, alphabet: string): Uint8Array {
  const table = new TextDecoder(alphabet).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => {
    const byte = [...table].indexOf(letter);
    if (byte < 0) throw new Error(`${alphabet} has no ${letter}.`);
    return byte;
  });
}

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((letter, at) => {
    view.setUint16(at * 2, letter.charCodeAt(0), little);
  });
  return bytes;
};

describe('a text is read in its own alphabet', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(BELARUSIAN), BELARUSIAN],
    ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\ufeff${BELARUSIAN}`), BELARUSIAN],
    ['UTF-16, little end first', utf16(RUSSIAN, true), RUSSIAN],
    ['UTF-16, big end first', utf16(RUSSIAN, false), RUSSIAN],
    ['Windows-1251, Russian', encode(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['Windows-1251, Belarusian', encode(BELARUSIAN, 'windows-1251'), BELARUSIAN],
    [
      'Windows-1251, one Russian name in an English text',
      encode('The envoy (Посланник) has landed.', 'windows-1251'),
      'The envoy (Посланник) has landed.',
    ],
    [
      'KOI8-R',
      encode('Посланник прилетел в Минск и сказал это журналистам.', 'koi8-r'),
      'Посланник прилетел в Минск и сказал это журналистам.',
    ],
    ['Windows-1252', encode(FRENCH, 'windows-1252'), FRENCH],
    ['Windows-1250', encode(POLISH, 'windows-1250'), POLISH],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('any text in UTF-8 comes back, in NFC and with \\n for a line end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\ufeff\u2028\u2029]/u.test(text));
        expect(decodeText(new TextEncoder().encode(text))).toBe(text.normalize('NFC'));
      }),
    );
    expect(decodeText(new TextEncoder().encode('a\r\nb\rc\nd'))).toBe('a\nb\nc\nd');
    expect(decodeText(new TextEncoder().encode('Łukas\u030cenka'))).toBe('Łukašenka');
  });

  it('UTF-8 that was cut in the middle of a letter is still UTF-8', () => {
    const bytes = new TextEncoder().encode(RUSSIAN.slice(0, 40));
    expect(decodeText(bytes.subarray(0, bytes.length - 1))?.slice(0, 39)).toBe(RUSSIAN.slice(0, 39));
  });
});

describe('what is no text', () => {
  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7\nobj')],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['NULs', new TextEncoder().encode('The envoy\0has landed.')],
    ['control bytes', Uint8Array.from({ length: 200 }, (_, at) => (at % 20) + 1)],
  ])('gives null: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it('any bytes give text or null, and never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeText(bytes);
        expect(text === null || !text.includes('\0')).toBe(true);
      }),
    );
  });
});
