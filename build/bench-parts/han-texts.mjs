import { randomOf } from '../bench-page/texts.mjs';

const CHARACTERS = 3000;
const LENGTH = 400;
const QUERIES = 12;

/** Invented texts of common Chinese characters, as often as characters are, with a sign and some Latin between. */
export function hanTexts(count) {
  const random = randomOf(31);
  const total = Math.log(CHARACTERS + 1);
  const next = () => String.fromCodePoint(0x4e00 + Math.floor(Math.exp(random() * total)) * 3);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < LENGTH) {
      const run = 3 + Math.floor(random() * 14);
      text += `${Array.from({ length: run }, next).join('')}${['，', '。', '、', ' 2025 ', 'A'][Math.floor(random() * 5)]}`;
    }
    return text;
  });
}

/** For one to six characters: runs that stand in some text. */
export function queriesOfLengths(texts) {
  const random = randomOf(37);
  return [1, 2, 3, 4, 5, 6].map((length) => {
    const found = [];
    while (found.length < QUERIES) {
      const text = texts[Math.floor(random() * texts.length)];
      const at = Math.floor(random() * (text.length - length));
      const query = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(query)) found.push(query);
    }
    return found;
  });
}
