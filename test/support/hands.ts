import type { Page } from 'playwright-core';

/**
 * Somebody who works the window in one way only. Parts are named by their test ids; the first of those that are in
 * sight is meant. Letters are typed either way: nobody writes a name with a mouse.
 */
export type Hand = {
  readonly press: (part: string) => Promise<void>;
  /** Opens the card of this name in the details. */
  readonly open: (card: string) => Promise<void>;
  /** Writes over what stands in a field. */
  readonly write: (field: string, text: string) => Promise<void>;
  /** One of a list, by its words. */
  readonly choose: (list: string, option: string) => Promise<void>;
};

export function byMouse(window: Page): Hand {
  const part = (name: string) => window.getByTestId(name).first();
  return {
    press: (name) => part(name).click(),
    open: async (card) => {
      await part(card).click({ position: { x: 30, y: 16 } });
      await part('inspector').waitFor();
    },
    write: async (field, text) => {
      await part(field).click({ clickCount: 3 });
      await window.keyboard.type(text);
      // Going elsewhere is what keeps it.
      await part('strip').click({ position: { x: 4, y: 4 } });
    },
    choose: async (list, option) => {
      await part(list).click();
      await window.getByRole('option', { name: option, exact: true }).first().click();
    },
  };
}

/** The mouse is put into a corner and stays there. */
export function byKeyboard(window: Page): Hand {
  const { keyboard } = window;
  const reach = (name: string) => tabTo(window, name);
  return {
    press: async (name) => {
      await reach(name);
      await keyboard.press('Enter');
    },
    open: async (card) => {
      await reach(card);
      await keyboard.press('Enter');
      await window.getByTestId('inspector').waitFor();
    },
    write: async (field, text) => {
      await reach(field);
      await keyboard.press('Control+a');
      await keyboard.type(text);
      await keyboard.press('Enter');
    },
    choose: async (list, option) => {
      await reach(list);
      for (let i = 0; i < 60; i++) {
        await keyboard.press('ArrowDown');
        const lit = await window.evaluate(
          () => document.querySelector('[role=option][data-combobox-selected]')?.textContent ?? null,
        );
        if (lit === option) return keyboard.press('Enter');
      }
      throw new Error(`The list ${list} has no “${option}”.`);
    },
  };
}

/** Presses Tab until the part, or something in it, has the focus: forwards, and from the window's beginning if need be. */
async function tabTo(window: Page, name: string): Promise<void> {
  await window.getByTestId(name).first().waitFor();
  for (let i = 0; i < 250; i++) {
    const there = await window.evaluate(
      (wanted) => document.activeElement?.getAttribute('data-testid') === wanted,
      name,
    );
    if (there) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}.`);
}
