/** Parts that the drawn portraits share. All are drawn on a square of 100 by 100 with the face around (50, 44). */

type Skin = { readonly skin: string; readonly shade: string };

type FaceProps = Skin & {
  /** Colour of the brows; also of the eyes. */
  readonly brow: string;
  /** Under a scarf there are no ears, and the face is a little narrower. */
  readonly covered?: boolean;
  readonly glasses?: boolean;
  /** A fuller mouth. */
  readonly lips?: string;
};

/** Neck, ears, face and its features. */
export function Face({ skin, shade, brow, covered = false, glasses = false, lips }: FaceProps) {
  const width = covered ? 13.4 : 15;
  return (
    <>
      <path d="M43 54h14v17c-3 4-11 4-14 0z" fill={shade} />
      {!covered && (
        <>
          <ellipse cx="34.8" cy="45.5" rx="2.6" ry="4" fill={shade} />
          <ellipse cx="65.2" cy="45.5" rx="2.6" ry="4" fill={shade} />
        </>
      )}
      <path
        d={`M${50 - width} 41c0-11 5-18 ${width}-18s${width} 7 ${width} 18c0 12-6 21-${width} 21s-${width}-9-${width}-21z`}
        fill={skin}
      />
      <g fill="none" stroke={brow} strokeLinecap="round" strokeWidth="1.7">
        <path d="M40.6 40.2c1.6-1.5 4.2-1.7 5.9-.7" />
        <path d="M53.5 39.5c1.7-1 4.3-.8 5.9.7" />
      </g>
      <ellipse cx="43.9" cy="44.4" rx="1.45" ry="1.7" fill="#2a211c" />
      <ellipse cx="56.1" cy="44.4" rx="1.45" ry="1.7" fill="#2a211c" />
      <path
        d="M50.3 45.5c.4 2 1.4 3.6.3 4.2-.6.35-1.5.25-2.1-.05"
        fill="none"
        stroke={shade}
        strokeLinecap="round"
        strokeWidth="1.5"
      />
      {lips === undefined ? (
        <path d="M45.5 54.3c2.6 2.1 6.4 2.1 9 0" fill="none" stroke="#7a4030" strokeLinecap="round" strokeWidth="1.6" />
      ) : (
        <path d="M45.2 54c1.8-1.2 3.6-1.3 4.8-.6 1.2-.7 3-.6 4.8.6-2.3 3.3-7.3 3.3-9.6 0z" fill={lips} />
      )}
      {glasses && (
        <g fill="none" stroke="#3a332d" strokeWidth="1.3">
          <circle cx="43.7" cy="44.4" r="4.7" />
          <circle cx="56.3" cy="44.4" r="4.7" />
          <path d="M48.4 44c1-.7 2.2-.7 3.2 0M39 43.6l-3.6-1.2M61 43.6l3.6-1.2" />
        </g>
      )}
    </>
  );
}

/** Shoulders in one cloth. */
export function Shoulders({ cloth }: { readonly cloth: string }) {
  return <path d="M12 101c1-19 14-28 31-32h14c17 4 30 13 31 32z" fill={cloth} />;
}

/** Jacket over a shirt: two lapels and what is under them. */
export function Jacket({
  cloth,
  shirt,
  lapel,
}: {
  readonly cloth: string;
  readonly shirt: string;
  readonly lapel: string;
}) {
  return (
    <>
      <Shoulders cloth={cloth} />
      <path d="M42 67.5l8 9 8-9 5 3-11 31h-4l-11-31z" fill={shirt} />
      <path d="M42 67l-6.5 3.5 9 31h4z" fill={lapel} />
      <path d="M58 67l6.5 3.5-9 31h-4z" fill={lapel} />
    </>
  );
}

/** A scarf's inner half, behind the face, and its outer half, drawn under the chin. */
export function ScarfBehind({ cloth }: { readonly cloth: string }) {
  return (
    <path
      d="M50 16c-16 0-23.5 12-23.5 28 0 14-3 20-6.5 32h60c-3.5-12-6.5-18-6.5-32 0-16-7.5-28-23.5-28z"
      fill={cloth}
    />
  );
}

export function ScarfInFront({ cloth, fold }: { readonly cloth: string; readonly fold: string }) {
  return (
    <>
      {/* Around the face: the opening is an oval. */}
      <path
        d="M50 16c-16 0-23.5 12-23.5 28 0 12 3 19 9 24 8 6 21 6 29 0 6-5 9-12 9-24 0-16-7.5-28-23.5-28zm0 9.5c8.5 0 12.8 7 12.8 16.5 0 11-5.3 19.5-12.8 19.5s-12.8-8.5-12.8-19.5c0-9.5 4.3-16.5 12.8-16.5z"
        fill={cloth}
        fillRule="evenodd"
      />
      <path d="M31 61c9 10 29 10 38 0 5 7 8 15 9 24-9 6-47 6-56 0 1-9 4-17 9-24z" fill={cloth} />
      <g fill="none" stroke={fold} strokeLinecap="round" strokeWidth="1.4">
        <path d="M34 62c9 10 22 11 34 1" />
        <path d="M32 70c10 9 27 10 40 1" />
        <path d="M66 24c5 6 6.5 14 5 24" />
        <path d="M38 66c-5 6-8 11-9 18" />
      </g>
    </>
  );
}
