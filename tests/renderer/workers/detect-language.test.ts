import { expect, test } from 'vitest';
import { detectLanguage } from '../../../renderer/workers/detect-language.ts';
import { plainText } from '../../../shared/formats/plain-text.ts';

const languageOf = (text: string): string | undefined => detectLanguage(plainText.read(text, 'a.txt'));

test.each([
  [
    'en',
    'The harbour office said on Monday that the two ferries would stay in port until the inquiry had ended.',
  ],
  [
    'de',
    'Die Hafenbehörde teilte am Montag mit, dass die beiden Fähren bis zum Ende der Untersuchung im Hafen bleiben.',
  ],
  [
    'fr',
    'La capitainerie a annoncé lundi que les deux ferries resteraient au port jusqu’à la fin de l’enquête en cours.',
  ],
  [
    'es',
    'La oficina del puerto anunció el lunes que los dos transbordadores permanecerán en el puerto hasta que termine la investigación.',
  ],
  [
    'it',
    'L’ufficio del porto ha annunciato lunedì che i due traghetti resteranno in porto fino alla fine dell’inchiesta.',
  ],
  [
    'pl',
    'Kapitanat portu poinformował w poniedziałek, że oba promy pozostaną w porcie do zakończenia dochodzenia.',
  ],
  [
    'ru',
    'Портовое управление сообщило в понедельник, что оба парома останутся в порту до окончания расследования этого дела.',
  ],
  [
    'uk',
    'Портове управління повідомило в понеділок, що обидва пороми залишаться в порту до завершення розслідування цієї справи.',
  ],
  [
    'ar',
    'أعلنت هيئة الميناء يوم الاثنين أن العبارتين ستبقيان في الميناء حتى انتهاء التحقيق في أسباب الحريق الأخير.',
  ],
  [
    'tr',
    'Liman idaresi pazartesi günü yaptığı açıklamada iki feribotun soruşturma bitene kadar limanda kalacağını bildirdi.',
  ],
  [
    'vi',
    'Cảng vụ hôm thứ Hai cho biết hai chiếc phà sẽ ở lại cảng cho đến khi cuộc điều tra kết thúc hoàn toàn.',
  ],
  ['zh-Hans', '港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。'],
  ['zh-Hant', '港務局星期一表示，兩艘渡輪將留在港內，直到調查結束為止。'],
  ['ja', '港務局は月曜日、調査が終わるまで二隻のフェリーは港にとどまると発表した。'],
  ['ko', '항만청은 조사가 끝날 때까지 두 여객선이 항구에 머물 것이라고 월요일에 발표했다.'],
  [
    'el',
    'Το λιμεναρχείο ανακοίνωσε τη Δευτέρα ότι τα δύο πλοία θα παραμείνουν στο λιμάνι μέχρι το τέλος της έρευνας.',
  ],
])('a text in %s is known', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test('a text too short, or without letters, is left open', () => {
  for (const text of ['The harbour is closed.', '港口关闭', '12 34 56 78', '...', 'Ok'])
    expect(languageOf(text)).toBeUndefined();
});

test('a neighbour of Swedish that the detector does not know is left open, not called Swedish', () => {
  const danish =
    'Havnekontoret oplyste mandag, at de to færger bliver i havnen, indtil undersøgelsen er afsluttet, og at mandskabet får fuld løn.';
  expect(languageOf(danish)).toBeUndefined();
});

test('page residue does not count', () => {
  const text = `Le port est fermé depuis lundi, a annoncé la capitainerie, et les deux ferries y resteront jusqu’à la fin de l’enquête.\n\nSubscribe to our newsletter\n\nShare this article\n`;
  expect(languageOf(text)).toBe('fr');
});

test.each([
  'Claim Link Quote Date Confidence Port reopened courier.example/port Monday high Ferry late courier.example/ferry May low',
  'Orvane Record Zhaolan Times Marrin Point Tern cables Selmouth Vostrand Shen Ruolin Sable Narrows',
  'Kallas Marta Osk Gazette Velm Courier Edra Post Harbour Board Union Lines Basin Pilot Ferry Dock Quay Pier',
])('names and headings of a short table are called no language: %s', (text) => {
  expect(languageOf(text)).toBeUndefined();
});
