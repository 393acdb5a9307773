import { expect, test } from 'vitest';
import { joinLines, knownWords } from '../../../shared/formats/join-lines.ts';

const join = (before: string, next: string, elsewhere: readonly string[] = []): string =>
  joinLines(before, next, knownWords(elsewhere)) + next;

test('lines of one paragraph are joined with one blank', () => {
  expect(join('the two', 'ferries stay')).toBe('the two ferries stay');
});

test('a word that the line end has cut is one word again', () => {
  expect(join('the in-', 'quiry ended')).toBe('the inquiry ended');
  expect(join('the in\u2010', 'quiry ended')).toBe('the inquiry ended');
  expect(join('the in\u00ad', 'quiry ended')).toBe('the inquiry ended');
});

test('a hyphen that belongs to the word stays', () => {
  expect(join('the Franco-', 'German talks')).toBe('the Franco-German talks');
  expect(join('a state-of-', 'the-art ship')).toBe('a state-of-the-art ship');
  expect(join('a well-', 'known ship')).toBe('a well-known ship');
  expect(join('the year 2024-', '2025 ends')).toBe('the year 2024-2025 ends');
  expect(join('the pre-', 'and post-war years')).toBe('the pre- and post-war years');
});

test('what the rest of the document writes settles what a hyphen means', () => {
  expect(join('the court-', 'room closed', ['in the court-room today'])).toBe('the court-room closed');
  expect(join('the court-', 'room closed', ['in the courtroom today'])).toBe('the courtroom closed');
  expect(join('the long-', 'boat sank', ['a longboat lay there'])).toBe('the longboat sank');
  // Halves at line ends say nothing.
  expect(join('the trans-', 'lation ended', ['of the trans-', 'lation and more'])).toBe(
    'the translation ended',
  );
});

test('a dash is no hyphen', () => {
  expect(join('they stayed -', 'so they said')).toBe('they stayed - so they said');
  expect(join('they stayed –', 'so they said')).toBe('they stayed – so they said');
  expect(join('they stayed—', 'so they said')).toBe('they stayed—so they said');
});

test('Chinese and Japanese go on without a blank', () => {
  expect(join('两艘渡轮将留', '在港内，直到')).toBe('两艘渡轮将留在港内，直到');
  expect(join('两艘渡轮', 'Alba und Bora')).toBe('两艘渡轮 Alba und Bora');
});

test('an address that goes on in the next line is whole', () => {
  expect(join('at https://courier.example/', 'two-ferries now')).toBe(
    'at https://courier.example/two-ferries now',
  );
});
