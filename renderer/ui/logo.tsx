/** Two half lines make one whole line. */
export function Logo({ height = '1rem' }: { readonly height?: string }) {
  return (
    <svg viewBox="0 0 20 15" style={{ height, width: 'auto', flex: 'none' }} aria-hidden="true" data-logo="">
      <rect x="0" y="0" width="9" height="4" rx="0.8" fill="var(--marketing)" />
      <rect x="11" y="5.5" width="9" height="4" rx="0.8" fill="var(--sales)" />
      <rect x="0" y="11" width="20" height="4" rx="0.8" fill="var(--agreed)" />
    </svg>
  );
}
