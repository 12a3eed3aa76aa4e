import type { Block, Run } from './document.ts';

/** No text holds a NUL, so it can tell where the parts of a sentence begin and end. */
const mark = '\u0000';

/** Makes a value stand out in the sentence it is put into; read back by `runsOf`. */
export function strong(text: string): string {
  return text === '' ? '' : `${mark}${text}${mark}`;
}

export function runsOf(sentence: string): Run[] {
  return sentence
    .split(mark)
    .map((text, i) => ({ text, strong: i % 2 === 1 }))
    .filter((run) => run.text !== '');
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

export function paragraph(sentence: string): Block {
  return { kind: 'paragraph', runs: runsOf(sentence), quiet: false };
}

export function quiet(sentence: string): Block {
  return { kind: 'paragraph', runs: runsOf(sentence), quiet: true };
}
