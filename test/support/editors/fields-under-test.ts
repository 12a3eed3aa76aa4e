import type { Page } from 'playwright-core';

/** What became of something absurd that was put into a field and left there. */
export type Tried = {
  readonly field: string;
  readonly bad: string;
  /** What stands beside the field in words; null where nothing does. */
  readonly said: string | null;
  /** Whether the field is marked as wrong. */
  readonly marked: boolean;
  /** Whether anything of the whole workshop is otherwise than before, in the process that keeps the file. */
  readonly changed: boolean;
  /** Whether the whole workshop is as it was again once the field holds what it held. */
  readonly restored: boolean;
  /** What the field holds afterwards. */
  readonly holds: string;
  /** A text that a browser would cut without a word while it is being typed. */
  readonly cut: boolean;
};

export const absurd = {
  text: { long: 'x'.repeat(300), html: '<b onclick="alert(1)">x</b>', turned: 'ab\u202Ecd', control: 'a\u0007b' },
  words: { long: 'x'.repeat(4100), html: '<script>alert(1)</script>', turned: 'ab\u202Ecd', control: 'a\u0007b' },
  number: { letters: 'many', huge: '1e9999', large: '10000000000000000', html: '<b>5</b>' },
} as const;

/**
 * Puts everything absurd into every field of a part of the window, one after the other, leaves the field each time, and
 * puts back what stood there. In the page, as typing and leaving do it.
 */
export function tryEveryField(window: Page, within: string): Promise<Tried[]> {
  return window.evaluate(
    async ({ within: selector, absurd: given }) => {
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      type Box = HTMLInputElement | HTMLTextAreaElement;
      const fields = (): Box[] =>
        [...document.querySelectorAll<Box>(`${selector} input, ${selector} textarea`)].filter(
          (box) =>
            box.checkVisibility() &&
            !box.readOnly &&
            !box.disabled &&
            // What is being said is kept nowhere before it is sent.
            box.dataset.testid !== 'comment-words' &&
            (box instanceof HTMLTextAreaElement || ['text', '', 'search'].includes(box.getAttribute('type') ?? 'text')),
        );
      const write = (box: Box, text: string): void => {
        const proto = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(box, text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      };
      /** The nearest words that say what is wrong with a field. */
      const saidOf = (box: Box): string | null => {
        const described = (box.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.includes('error'));
        for (const id of described) {
          const words = document.getElementById(id)?.textContent?.trim();
          if (words) return words;
        }
        let around: HTMLElement | null = box;
        for (let i = 0; i < 5 && around !== null; i++) {
          const alert = around.querySelector('[role=alert]')?.textContent?.trim();
          if (alert) return alert;
          around = around.parentElement;
          if (around !== null && around.querySelectorAll('input, textarea').length > 3) break;
        }
        return null;
      };
      const { accord } = globalThis as unknown as {
        accord: { request: (name: string, input: object) => Promise<{ value: { state: object } }> };
      };
      /** All that the file holds, as the main process has it. */
      const whole = async (): Promise<string> =>
        JSON.stringify((await accord.request('workshop.current', {})).value.state);
      const nameOf = (box: Box): string => box.dataset.testid ?? box.getAttribute('aria-label') ?? box.id;
      const tried: Tried[] = [];
      for (let at = 0; at < fields().length; at++) {
        const first = fields()[at] as Box;
        const kind = first.inputMode === 'decimal' ? 'number' : first instanceof HTMLTextAreaElement ? 'words' : 'text';
        for (const [bad, text] of Object.entries(given[kind])) {
          const box = fields()[at];
          if (box === undefined) break;
          const before = box.value;
          const stood = await whole();
          box.focus();
          write(box, text);
          box.blur();
          await wait(60);
          const now = fields()[at] ?? box;
          const left = {
            field: nameOf(now),
            bad,
            said: saidOf(now),
            marked: now.getAttribute('aria-invalid') === 'true',
            changed: (await whole()) !== stood,
            holds: now.value,
            cut: box.maxLength > 0 && box.maxLength < (kind === 'words' ? 4100 : 300) && kind !== 'number',
          };
          now.focus();
          write(now, before);
          now.blur();
          await wait(30);
          tried.push({ ...left, restored: (await whole()) === stood });
        }
      }
      return tried;
    },
    { within, absurd },
  );
}

/** Those that were neither refused in words beside the field nor cleaned. */
export function takenAsTheyAre(tried: readonly Tried[]): string[] {
  return tried
    .filter(({ said, holds, bad, cut }) => cut || (said === null && holdsBad(bad, holds)))
    .map(
      ({ field, bad, holds, cut }) => `${field}: ${bad}${cut ? ' is cut without a word' : ` → ${holds.slice(0, 40)}`}`,
    );
}

function holdsBad(bad: string, holds: string): boolean {
  const all = [absurd.text, absurd.words, absurd.number] as readonly Readonly<Record<string, string>>[];
  return all.some((each) => each[bad] === holds) || ['<', '>', '\u0007', '\u202E'].some((one) => holds.includes(one));
}

/** Those that were refused in words, and changed the model all the same; and those after which it was not whole again. */
export function changedByRefused(tried: readonly Tried[]): string[] {
  return tried.flatMap(({ field, bad, said, marked, changed, restored }) => [
    ...(changed && (said !== null || marked) ? [`${field}: ${bad} is refused, and the model is another`] : []),
    ...(restored ? [] : [`${field}: after ${bad} the model is not what it was`]),
  ]);
}
