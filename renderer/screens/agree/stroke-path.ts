/** A point in the signature's box, 300 wide and 100 high. */
export type Point = readonly [x: number, y: number];

export const strokeBox = { width: 300, height: 100 } as const;

/** The longest path that a signature record takes. */
const longest = 20_000;

/**
 * Drawn strokes as one SVG path of moves and lines, to a tenth of a unit. A signature too long for its record
 * loses every second point until it fits; the ends of each stroke stay. A dot becomes a short line.
 */
export function strokePath(strokes: readonly (readonly Point[])[]): string {
  let kept = strokes.filter((stroke) => stroke.length > 0);
  let path = written(kept);
  while (path.length > longest) {
    const longestStroke = Math.max(...kept.map((stroke) => stroke.length));
    kept = longestStroke > 2 ? kept.map(thinned) : kept.slice(0, Math.floor(kept.length / 2));
    path = written(kept);
  }
  return path;
}

function written(strokes: readonly (readonly Point[])[]): string {
  return strokes
    .map((stroke) => {
      const [first, ...rest] = stroke.map(inBox) as [string, ...string[]];
      return `M${first}${(rest.length === 0 ? [first] : rest).map((point) => `L${point}`).join('')}`;
    })
    .join('');
}

function thinned(stroke: readonly Point[]): readonly Point[] {
  return stroke.filter((_, i) => i % 2 === 0 || i === stroke.length - 1);
}

function inBox([x, y]: Point): string {
  return `${rounded(x, strokeBox.width)} ${rounded(y, strokeBox.height)}`;
}

function rounded(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;
}
