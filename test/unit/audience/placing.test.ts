import { expect, test } from 'vitest';
import { moved } from '#renderer/inspector/audience/move-buttons.tsx';
import { placeAt } from '#renderer/inspector/audience/persona-condition.tsx';
import { portrait } from '#shared/model/portrait.ts';

test('one of a list is moved to another place, and the others keep theirs', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
});

test('a place in the order lies between its neighbours, before the first and after the last', () => {
  const at = [1, 2, 5].map((position) => ({ position }));
  expect(placeAt(at, 0, 1)).toBe(3.5);
  expect(placeAt(at, 0, 2)).toBe(6);
  expect(placeAt(at, 2, 0)).toBe(0);
  expect(placeAt(at, 2, 1)).toBe(1.5);
});

test('a portrait is one of the drawn ones or a JPEG of bounded size: no SVG, no address, nothing that is not Base64', () => {
  const taken = (value: unknown) => portrait.safeParse(value).success;
  expect(taken({ kind: 'drawn', name: 'ghutra' })).toBe(true);
  expect(taken({ kind: 'picture', jpeg: '/9j/4AAQSkZJRg==' })).toBe(true);
  expect(taken({ kind: 'drawn', name: 'somebody' })).toBe(false);
  expect(taken({ kind: 'picture', jpeg: 'PHN2Zy8+' })).toBe(false);
  expect(taken({ kind: 'picture', jpeg: '/9j/4AAQ" onerror="' })).toBe(false);
  expect(taken({ kind: 'picture', jpeg: 'https://example.com/a.jpg' })).toBe(false);
  expect(taken({ kind: 'picture', jpeg: `/9j/${'A'.repeat(48_000)}` })).toBe(false);
});
