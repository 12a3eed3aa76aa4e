import type { Page } from 'playwright-core';

/**
 * What is not whole on what is in sight, a line a part: letters cut off without an ellipsis whose whole text can be
 * read, two texts over each other, parts outside the window, controls under something else, pages that have to be
 * scrolled sideways as well as down. What can be scrolled to, or lies under a dialog, a menu or a panel that was opened
 * over it, is whole.
 */
export function layoutSlips(window: Page): Promise<string[]> {
  return window.evaluate(readLayout);
}

/** Runs in the page, so it stands alone. All lengths are CSS pixels of the window. */
function readLayout(): string[] {
  type Box = { left: number; top: number; right: number; bottom: number };
  type Fate = { readonly seen: Box | null; readonly cut: Element | null; readonly short: Element | null };
  type Run = { readonly of: Element; readonly text: string; readonly seen: Box };

  /** Opened over what was there before, and put away again. */
  const over =
    '[role="dialog"],[role="menu"],[role="listbox"],[role="tooltip"],[data-over],.mantine-Popover-dropdown,.mantine-Select-dropdown,.mantine-Modal-inner,.mantine-Modal-overlay,.mantine-Drawer-overlay';
  /** What moves under what stands at the edges of the canvas. */
  const pane = '.react-flow__viewport';
  const controls = 'button,a[href],input,select,textarea,summary,[role="button"],[role="slider"]';
  const slack = 1.5;
  const slips = new Set<string>();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  /** Only for screen readers. */
  const isUnseen = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { clipPath, clip, overflowX } = styleOf(at);
      if (clipPath === 'inset(50%)' || clip.startsWith('rect(0px')) return true;
      if (overflowX !== 'visible' && at.clientWidth <= 1 && at instanceof HTMLElement && at.offsetWidth > 0)
        return true;
    }
    return false;
  };
  const isEmpty = (box: Box) => box.right - box.left < 1 || box.bottom - box.top < 1;
  const within = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isPlaced = (style: CSSStyleDeclaration) =>
    style.position !== 'static' || style.transform !== 'none' || style.containerType !== 'normal';

  /** What is left of a box inside everything that holds its element, and the first that cuts it off. */
  function fateOf(element: Element, box: Box): Fate {
    let seen = box;
    let short: Element | null = null;
    let skips: string = '';
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = styleOf(at);
      const holds = skips === '' || (skips === 'absolute' && isPlaced(style)) || style.transform !== 'none';
      if (holds && style.display !== 'inline' && style.display !== 'contents' && at !== document.body) {
        const fate = heldBy(at, style, seen, short);
        if (fate.seen === null || fate.cut !== null) return fate;
        seen = fate.seen;
        short = fate.short;
        skips = '';
      }
      if (style.position === 'absolute' || style.position === 'fixed') skips = style.position;
    }
    const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const left = within(seen, frame);
    const isCut = isFurther(seen, frame, 'x') || isFurther(seen, frame, 'y');
    return { seen: isEmpty(left) ? null : left, cut: isCut ? document.documentElement : null, short };
  }

  function heldBy(at: Element, style: CSSStyleDeclaration, seen: Box, before: Element | null): Fate {
    const isPane = at.classList.contains('react-flow');
    const rect = at.getBoundingClientRect();
    const margin = style.overflowX === 'clip' ? Number.parseFloat(style.overflowClipMargin) || 0 : 0;
    const room = {
      left: rect.left - margin,
      top: rect.top - margin,
      right: rect.right + margin,
      bottom: rect.bottom + margin,
    };
    let short = before;
    let left = seen;
    for (const axis of ['x', 'y'] as const) {
      const overflow = axis === 'x' ? style.overflowX : style.overflowY;
      if (overflow === 'visible' || !isFurther(left, room, axis)) continue;
      const scrolls = overflow === 'auto' || overflow === 'scroll' || isPane;
      const isShort =
        (axis === 'x' && style.textOverflow === 'ellipsis') ||
        (axis === 'y' && style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '');
      if (!scrolls && !isShort) return { seen: left, cut: at, short };
      if (isShort) short = at;
      left =
        axis === 'x'
          ? { ...left, left: Math.max(left.left, room.left), right: Math.min(left.right, room.right) }
          : { ...left, top: Math.max(left.top, room.top), bottom: Math.min(left.bottom, room.bottom) };
      if (isEmpty(left)) return { seen: null, cut: null, short };
    }
    return { seen: left, cut: null, short };
  }

  function isFurther(box: Box, room: Box, axis: 'x' | 'y'): boolean {
    return axis === 'x'
      ? box.left < room.left - slack || box.right > room.right + slack
      : box.top < room.top - slack || box.bottom > room.bottom + slack;
  }

  /** Where the ink of a line is: letters reach less far than the line that holds them. */
  function inkOf(line: DOMRect, text: string, style: CSSStyleDeclaration): Box {
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const size = pen.measureText(text);
    const whole = size.fontBoundingBoxAscent + size.fontBoundingBoxDescent;
    const scale = line.height / whole;
    const base = line.top + size.fontBoundingBoxAscent * scale;
    return {
      left: line.left,
      right: line.right,
      top: base - size.actualBoundingBoxAscent * scale,
      bottom: base + size.actualBoundingBoxDescent * scale,
    };
  }

  const words = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  const placeOf = (element: Element): string => {
    const named = element.closest('[data-testid]')?.getAttribute('data-testid');
    const own = element.classList[0] ?? element.tagName.toLowerCase();
    return named === undefined || named === null ? own : `${named} ${own}`;
  };
  const saysAll = (element: Element): boolean => element.closest('[title],[data-meaning]') !== null;

  function textRuns(): Run[] {
    const runs: Run[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent ?? '';
      if (of === null || text.trim() === '' || !isSeen(of) || isUnseen(of)) continue;
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 1 || line.height < 1) continue;
        const fate = fateOf(of, inkOf(line, text, styleOf(of)));
        if (fate.cut !== null) slips.add(`cut: ${words(text)} in ${placeOf(of)} by ${placeOf(fate.cut)}`);
        else if (fate.short !== null && !saysAll(of)) slips.add(`shortened: ${words(text)} in ${placeOf(of)}`);
        if (fate.seen !== null && !isEmpty(fate.seen)) runs.push({ of, text, seen: fate.seen });
      }
    }
    return runs;
  }

  function readControls(): void {
    for (const control of document.querySelectorAll(controls)) {
      if (!isSeen(control) || isUnseen(control)) continue;
      // A field that lies unseen over the picture of itself is judged by the picture.
      if (styleOf(control).opacity === '0') continue;
      const { left, top: above, right, bottom } = control.getBoundingClientRect();
      const rect = { left, top: above, right, bottom };
      if (isEmpty(rect)) continue;
      const { seen, cut } = fateOf(control, rect);
      const text = control.textContent || control.getAttribute('aria-label') || '';
      if (cut !== null) slips.add(`control cut: ${words(text)} ${placeOf(control)} by ${placeOf(cut)}`);
      if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) readField(control);
      if (seen === null || isEmpty(seen)) continue;
      const top = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
      if (top === null || isPartOf(control, top) || isExcused(control, top)) continue;
      slips.add(`under: ${words(text)} ${placeOf(control)} under ${placeOf(top)}`);
    }
  }

  /** The rest of a long text is reached by going through it; a number, and what a field asks for, is not. */
  function readField(field: HTMLInputElement | HTMLTextAreaElement): void {
    if (field instanceof HTMLTextAreaElement || ['checkbox', 'radio', 'range', 'color'].includes(field.type)) return;
    const style = styleOf(field);
    const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const asked = field.value === '' ? field.placeholder : field.value;
    if (asked === '' || pen.measureText(asked).width <= room + slack || saysAll(field)) return;
    if (field.value !== '' && !/^[\d.,+−%\s-]+$/.test(field.value)) return;
    slips.add(`field cut: ${words(asked)} in ${placeOf(field)}`);
  }

  function isPartOf(control: Element, top: Element): boolean {
    if (control.contains(top) || top.contains(control)) return true;
    return top.closest('label')?.contains(control) ?? false;
  }

  function isExcused(lower: Element, upper: Element): boolean {
    // A note lies where somebody has put it, and may be put over a card.
    if (upper.closest('[data-testid^="node-note"]') !== null) return true;
    // What is scrolled under a head that stays can be scrolled out from under it.
    for (let at: Element | null = upper; at !== null && !at.contains(lower); at = at.parentElement) {
      if (styleOf(at).position === 'sticky') return true;
    }
    if (upper.closest(over) !== null && lower.closest(over) !== upper.closest(over)) return true;
    return lower.closest(pane) !== null && upper.closest(pane) === null;
  }

  const isOpaque = (element: Element): boolean => {
    const { backgroundColor, opacity } = styleOf(element);
    const alpha = /rgba?\([^)]*[,/]\s*([\d.]+)\)$/.exec(backgroundColor)?.[1];
    const solid = backgroundColor.startsWith('rgba') || backgroundColor.includes('/') ? Number(alpha) > 0.85 : true;
    return solid && Number(opacity) > 0.85;
  };

  /** Texts that meet, unless something between them hides the lower one. */
  function readOverlaps(runs: readonly Run[]): void {
    // Layers that let the pointer through are seen all the same.
    const through = new CSSStyleSheet();
    through.replaceSync('* { pointer-events: auto !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, through];
    const sorted = [...runs].sort((a, b) => a.seen.top - b.seen.top);
    sorted.forEach((one, i) => {
      readCover(one);
      for (let j = i + 1; j < sorted.length; j++) {
        const other = sorted[j] as Run;
        if (other.seen.top > one.seen.bottom) break;
        if (other.of === one.of) continue;
        const both = within(one.seen, other.seen);
        if (both.right - both.left < 2 || both.bottom - both.top < 2) continue;
        if (!areBothSeen(one, other, both)) continue;
        slips.add(
          `over each other: ${words(one.text)} in ${placeOf(one.of)} and ${words(other.text)} in ${placeOf(other.of)}`,
        );
      }
    });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== through);
  }

  function areBothSeen(one: Run, other: Run, both: Box): boolean {
    const layers = document.elementsFromPoint((both.left + both.right) / 2, (both.top + both.bottom) / 2);
    const places = [layers.indexOf(one.of), layers.indexOf(other.of)].sort((a, b) => a - b);
    const [upper, lower] = places as [number, number];
    if (upper < 0) return false;
    return !layers.slice(0, lower).some((layer, k) => (k >= upper || !layer.contains(one.of)) && isOpaque(layer));
  }

  /** A text under something solid that is not there to be put away again. */
  function readCover({ of, text, seen }: Run): void {
    const layers = document.elementsFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
    const own = layers.indexOf(of);
    const cover = layers.slice(0, Math.max(0, own)).find((layer) => isOpaque(layer) && !of.contains(layer));
    if (cover === undefined || isExcused(of, cover)) return;
    slips.add(`covered: ${words(text)} in ${placeOf(of)} by ${placeOf(cover)}`);
  }

  const isTable = (page: Element) => page.matches('[role="grid"]') || page.firstElementChild?.tagName === 'TABLE';

  /** Only tables and the canvas are larger than the window both ways. */
  function readPages(): void {
    for (const page of document.querySelectorAll('body *')) {
      const isWider = page.scrollWidth > page.clientWidth + slack;
      if (!isWider || page.scrollHeight <= page.clientHeight + slack || isTable(page)) continue;
      const { overflowX, overflowY } = styleOf(page);
      const scrolls = [overflowX, overflowY].every((overflow) => overflow === 'auto' || overflow === 'scroll');
      if (scrolls && isSeen(page)) slips.add(`scrolls both ways: ${placeOf(page)}`);
    }
  }

  readControls();
  readPages();
  readOverlaps(textRuns());
  return [...slips];
}
