import { lexicon } from './lexicon.ts';

/**
 * Places of this field's news, by their names, what belongs to them and who comes from them, in the languages that the
 * articles are in. A country stands for its government; a capital is a place of its own.
 */
const WORDS = {
  belarus: `belarus belarus's belarusian* byelorussia* беларус* белорус* biełarus*`,
  minsk: `minsk minsk's belarusian_capital менск* мінск* минск* miensk* минчан* менчук* мінчан*`,
  us: `US U.S USA united_states american* washington америк* США амерык* ЗША вашингтон* вашынгтон* ZŠA amerykan*`,
  russia: `russia russia's russian* moscow kremlin росси* русск* москв* кремл* расі* расей* маскв* маскоў* крэмл* rasij* rasiej* maskv* kreml*`,
  ukraine: `ukraine ukraine's ukrainian* kyiv kiev украин* киев* украін* кіев* ukrain* kijeŭ*`,
  poland: `poland poland's Polish warsaw польш* польск* варшав* польшч* варшаў* polšč* varšav*`,
  lithuania: `lithuania lithuania's lithuanian* vilnius литв* литов* вильнюс* літв* літоў* вільн* litv* vilni*`,
  latvia: `latvia* riga латви* риг* латві* рыг* łatvij*`,
  germany: `germany germany's german germans berlin герман* немецк* берлин* нямеч* берлін*`,
  eu: `EU european_union brussels евросоюз* ЕС брюссел* еўрасаюз* брусел*`,
  china: `china china's chinese beijing кита* пекин* кіта* пекін*`,
  iran: `iran iran's iranian* tehran иран* тегеран* іран* тэгеран*`,
  israel: `israel israel's israeli* израил* ізраіл*`,
  turkey: `Turkey Turkey's türkiye istanbul ankara турц* стамбул* анкар* турцы*`,
  hrodna: 'hrodna grodno гродн* гародн*',
  brest: 'brest брест* брэст* bieraś*',
  vitebsk: 'vitebsk vitsebsk viciebsk витебск* віцебск*',
  homel: 'homel gomel гомел* homiel*',
  mahilou: 'mahilou mogilev mahiloŭ могилёв* могилев* магілёў* магілёв*',
  paris: 'paris париж* парыж*',
  london: 'london лондон* лондан*',
  geneva: 'geneva женев* жэнев*',
  vienna: 'vienna Вена Вене Вену Веной Вены',
} as const;

export type Place = keyof typeof WORDS;

/** Where nearly all of this field's news happens: that two sentences name it says little. */
const EVERYWHERE: ReadonlySet<Place> = new Set(['belarus', 'minsk', 'us']);

const namesIn = lexicon<Place>(WORDS);

/** The places that words name, whatever the language. */
export const placesIn = (words: string): Set<Place> => new Set(namesIn(words).map(({ label }) => label));

/** Without those that nearly every article names. */
export const tellingPlaces = (places: ReadonlySet<Place>): Set<Place> => new Set(places).difference(EVERYWHERE);
