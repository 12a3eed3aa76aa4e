import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?inline';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import latinMore400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import latinMore600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import type { EmbeddedFont } from '#shared/exchange/sla/html/styles.ts';

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinMore =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F';
const arabic = 'U+0600-06FF, U+0750-077F, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FEFC';

/** The document's fonts, put into the program when it is built: a Latin and an Arabic one, regular and semibold. */
export function embeddedFonts(): EmbeddedFont[] {
  const font = (family: string, weight: number, source: string, unicodeRange: string) => ({
    family,
    weight,
    source,
    unicodeRange,
  });
  return [
    font('Inter', 400, latin400, latin),
    font('Inter', 600, latin600, latin),
    font('Inter', 400, latinMore400, latinMore),
    font('Inter', 600, latinMore600, latinMore),
    font('IBM Plex Sans Arabic', 400, arabic400, arabic),
    font('IBM Plex Sans Arabic', 600, arabic600, arabic),
  ];
}
