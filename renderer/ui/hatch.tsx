/**
 * The pattern of "unknown" for SVG charts: put it in the chart's `<defs>` and fill with `url(#id)`.
 * In HTML use the token `--hatch`.
 */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="var(--surface)" />
      <line x1="0" y1="0" x2="0" y2="5" stroke="var(--ink3)" strokeWidth="2" />
    </pattern>
  );
}
