import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels: what is in sight of the part that scrolls, and one rem, which the look decides. */
export type GridSize = { readonly width: number; readonly height: number; readonly rem: number };

export function useGridSize(of: RefObject<HTMLElement | null>): GridSize {
  const [size, setSize] = useState<GridSize>({ width: 0, height: 0, rem: 16 });
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const { clientWidth: width, clientHeight: height } = element;
      setSize((now) =>
        now.width === width && now.height === height && now.rem === rem ? now : { width, height, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A look with larger letters changes no size of this part, but of the page's words.
    const looks = new MutationObserver(measure);
    looks.observe(document.documentElement, { attributes: true, attributeFilter: ['data-look', 'lang'] });
    return () => {
      observer.disconnect();
      looks.disconnect();
    };
  }, [of]);
  return size;
}
