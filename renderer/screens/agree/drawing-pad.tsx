import { Eraser } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import css from './agree.module.css';
import { type Point, strokeBox, strokePath } from './stroke-path.ts';

/** A box to sign in, with a mouse, a pen or a finger. Gives the strokes as one path after each of them. */
export function DrawingPad({ onDraw }: { readonly onDraw: (path: string) => void }) {
  const t = useText();
  const box = useRef<SVGSVGElement>(null);
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const pointAt = (event: PointerEvent): Point => {
    const area = box.current?.getBoundingClientRect();
    if (area === undefined) return [0, 0];
    return [
      ((event.clientX - area.left) / area.width) * strokeBox.width,
      ((event.clientY - area.top) / area.height) * strokeBox.height,
    ];
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setStrokes([...strokes, [pointAt(event)]]);
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setStrokes((before) => before.with(-1, [...(before.at(-1) ?? []), pointAt(event)]));
  };
  const clear = () => {
    setStrokes([]);
    onDraw('');
  };
  return (
    <div className={css.padFrame}>
      <svg
        ref={box}
        className={css.pad}
        viewBox={`0 0 ${strokeBox.width} ${strokeBox.height}`}
        role="img"
        aria-label={t('agree.sign.draw')}
        data-testid="drawing-pad"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => onDraw(strokePath(strokes))}
      >
        <line x1="16" x2="284" y1="78" y2="78" className={css.padLine} />
        <path d={strokePath(strokes)} />
      </svg>
      <div className={css.padFoot}>
        <span className={css.small}>{t('agree.sign.draw')}</span>
        <Button icon={Eraser} kind="quiet" small disabled={strokes.length === 0} onClick={clear}>
          {t('agree.sign.clear')}
        </Button>
      </div>
    </div>
  );
}
