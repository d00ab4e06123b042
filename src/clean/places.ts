/** Places that datelines name where an agency's name may also stand ("July 4, Brest."). */
const PLACES = new Set(
  [
    'Minsk Brest Homiel Gomel Hrodna Grodno Mahiloŭ Mahilioŭ Mogilev Mahilyow Viciebsk Vitebsk Vitsebsk Babrujsk Baranavičy',
    'Warsaw Vilnius Kaunas Riga Tallinn Kyiv Kiev Lviv Moscow Washington London Paris Berlin Brussels Strasbourg Geneva',
    'Vienna Prague Budapest Rome Madrid Ankara Istanbul Beijing Tokyo Helsinki Stockholm Oslo Copenhagen Białystok Bialystok',
    'Минск Брест Гомель Гродно Могилев Могилёв Витебск Варшава Вильнюс Рига Таллин Киев Москва Вашингтон Лондон Париж Берлин Брюссель',
    'Мінск Менск Брэст Гродна Магілёў Віцебск Вільня Рыга Талін Кіеў Масква Бруссель',
  ].flatMap((line) => line.toLowerCase().split(' ')),
);

export const isKnownPlace = (name: string): boolean => PLACES.has(name.toLowerCase());
