import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import css from './meaning.module.css';
import { nextNumber } from './next-number.ts';

type Said = { readonly by: HTMLElement; readonly sentence: string };

const pause = 350;
const gap = 6;

/**
 * The one place in which numbers say what they mean; once for the window, so that a canvas full of numbers costs
 * nothing. Under the pointer after a moment, with the focus at once; a click keeps it, and it goes along when its
 * number is scrolled. Escape takes it away. By keyboard, Shift F1 goes from number to number: first through those of
 * what has the focus, a card or a row.
 */
export function MeaningLayer() {
  const [said, setSaid] = useState<Said | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => follow(setSaid), []);
  useLayoutEffect(() => {
    if (said !== null && box.current !== null) place(box.current, said.by.getBoundingClientRect());
  }, [said]);
  if (said === null) return null;
  return (
    <div ref={box} role="tooltip" className={css.said} data-testid="meaning">
      {said.sentence}
    </div>
  );
}

/** Hears the whole window. @returns what ends it */
function follow(say: (said: Said | null) => void): () => void {
  let over: HTMLElement | null = null;
  let shown: HTMLElement | null = null;
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (by: HTMLElement, keep: boolean) => {
    clearTimeout(timer);
    const sentence = by.dataset.meaning;
    if (sentence === undefined || !by.isConnected) return;
    if (shown !== by) shown?.removeAttribute('data-said');
    shown = by;
    kept = keep;
    say({ by, sentence });
  };
  const hide = () => {
    clearTimeout(timer);
    if (shown === null) return;
    shown.removeAttribute('data-said');
    shown = null;
    kept = false;
    say(null);
  };
  const onOver = (event: Event) => {
    const by = meaningAt(event.target);
    if (by === over) return;
    over = by;
    clearTimeout(timer);
    if (kept) return;
    if (by === null) hide();
    else timer = setTimeout(() => show(by, false), shown === null ? pause : 0);
  };
  const onDown = (event: Event) => {
    clearTimeout(timer);
    if (meaningAt(event.target) !== shown) hide();
  };
  const onFocus = (event: Event) => {
    const by = meaningAt(event.target);
    if (by === null) hide();
    else if (by === event.target && by.matches(':focus-visible')) show(by, true);
  };
  const onClick = (event: Event) => {
    const by = meaningAt(event.target);
    if (by?.dataset.says === undefined) hide();
    else if (shown === by && kept) hide();
    else show(by, true);
  };
  // The focus scrolls what it comes to into sight: what it asked for is said all the same.
  const onScroll = () => {
    if (shown !== null && kept && isInSight(shown)) show(shown, true);
    else hide();
  };
  /** What is scrolled into sight first would take the sentence away again, so it is said a frame later. */
  const goOn = () => {
    const next = nextNumber(shown);
    if (next === undefined) return;
    hide();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        show(next, true);
        next.setAttribute('data-said', '');
      }),
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'F1' && event.shiftKey) {
      event.stopPropagation();
      event.preventDefault();
      goOn();
      return;
    }
    if (shown === null || event.key === 'Shift' || event.key === 'Control' || event.key === 'Alt') return;
    // Escape that takes away a sentence somebody asked for does nothing else.
    const isAsked = shown.dataset.says !== undefined || shown.dataset.said !== undefined;
    if (event.key === 'Escape' && kept && isAsked) {
      event.stopPropagation();
      event.preventDefault();
    }
    hide();
  };
  const ends = [
    hear('pointerover', onOver),
    hear('pointerdown', onDown),
    hear('focusin', onFocus),
    hear('focusout', hide),
    hear('click', onClick),
    hear('keydown', onKey as (event: Event) => void),
    hear('wheel', hide),
    hear('scroll', onScroll),
    hear('resize', hide),
  ];
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

function hear(name: string, heard: (event: Event) => void): () => void {
  window.addEventListener(name, heard, { capture: true, passive: name === 'wheel' || name === 'scroll' });
  return () => window.removeEventListener(name, heard, { capture: true });
}

function meaningAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-meaning]') : null;
}

/** Its middle is neither scrolled away nor under something else. */
function isInSight(by: HTMLElement): boolean {
  const { left, top, width, height } = by.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && (by.contains(there) || there.contains(by));
}

/** Below the number, or above it where there is no room; never over the window's edge. */
function place(box: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const { innerWidth, innerHeight } = window;
  const left = Math.min(Math.max(gap, at.left + at.width / 2 - width / 2), Math.max(gap, innerWidth - width - gap));
  const below = at.bottom + gap;
  box.style.left = `${left}px`;
  box.style.top = `${below + height <= innerHeight ? below : Math.max(gap, at.top - gap - height)}px`;
}
