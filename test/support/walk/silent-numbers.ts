import type { Page } from 'playwright-core';

/**
 * Numbers in sight that do not say what they mean, a line each: with its words and where it stands.
 *
 * What has to say it: every number that the app writes about the model, the leads, or the room's time. It says it by a
 * meaning of its own, or of what it stands in; or it stands in a whole sentence, which says in words what it is. What
 * need not: what somebody typed, named or may choose (fields, texts whose direction is their own, options, choices), days
 * and times, keys to press, codes with letters in them (A1, F2), what is announced or refused, and what says of itself by
 * `data-plain` what it is: a place in a list, a grade's name, a lead's own fact, a plain sentence, a choice, a change.
 */
export function silentNumbers(window: Page): Promise<string[]> {
  return window.evaluate(readNumbers);
}

/** Runs in the page, so it stands alone. */
function readNumbers(): string[] {
  const excused = [
    'input,textarea,select,option,[contenteditable],label:has(input)',
    '[role="option"],[role="menuitem"]',
    '[dir="auto"],[data-own-name]',
    'time,kbd,code,[data-plain]',
    '[role="alert"],[role="status"],[role="tooltip"]',
  ].join(',');
  const months =
    /\d{1,2}\s[\p{L}.]{3,}\s\d{4}|[\p{L}]{3,}\s\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}:\d\d/gu;
  const number = /(?<![\p{L}\p{N}_#])[\d٠-٩][\d٠-٩.,٫٬]*(?![\p{L}\p{N}_])/u;
  const silent = new Set<string>();
  const blockOf = (element: Element): Element => {
    let at = element;
    while (at.parentElement !== null && getComputedStyle(at).display === 'inline') at = at.parentElement;
    return at;
  };
  const isSentence = (element: Element): boolean =>
    /[\p{L}].*[.!?؟…]["”»)]?\s*$/su.test(blockOf(element).textContent ?? '');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const of = node.parentElement;
    const text = node.textContent ?? '';
    if (of === null || !number.test(text.replace(months, ''))) continue;
    if (!of.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (of.closest(excused) !== null || of.closest('[data-meaning]') !== null || isSentence(of)) continue;
    const id = of.closest('[data-testid]')?.getAttribute('data-testid') ?? '';
    const own = of.getAttribute('class')?.split(' ')[0]?.split('_')[1] ?? '';
    silent.add(`“${text.trim().slice(0, 70)}” in ${id} ${of.tagName.toLowerCase()} ${own}`);
  }
  return [...silent];
}
