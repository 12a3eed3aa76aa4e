import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import { colour } from './docx-parts.ts';

const latin = 'Inter';
const arabic = 'IBM Plex Sans Arabic';
const font = { ascii: latin, hAnsi: latin, eastAsia: latin, cs: arabic };

/** Real styles, so that whoever edits the document in Word can restyle it as a whole. Sizes in half points. */
export function docxStyles(language: 'en' | 'ar'): IStylesOptions {
  const heading = (size: number, before: number, after: number, color?: string): IBaseParagraphStyleOptions => ({
    run: { font, size, bold: true, color: color ?? '211E1A' },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: 19,
          color: '211E1A',
          language: { value: language === 'ar' ? 'ar-SA' : 'en-GB', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 80, line: language === 'ar' ? 300 : 276 } },
      },
      title: {
        run: { font, size: 50, bold: true },
        paragraph: { spacing: { before: 60, after: 0, line: 264, lineRule: 'auto' }, keepNext: true },
      },
      heading1: heading(26, 320, 100),
      heading2: heading(20, 200, 60),
    },
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Accord Lead',
        basedOn: 'Normal',
        run: { size: 23, color: colour.ink2 },
        paragraph: { spacing: { before: 100, after: 160 } },
      },
      {
        id: 'Quiet',
        name: 'Accord Quiet',
        basedOn: 'Normal',
        run: { size: 17, color: colour.ink2 },
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: 'Cell',
        name: 'Accord Cell',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { before: 0, after: 0, line: 252 } },
      },
      {
        id: 'Side',
        name: 'Accord Side',
        basedOn: 'Normal',
        run: { size: 20, bold: true },
        paragraph: { spacing: { before: 40, after: 60 }, keepNext: true },
      },
    ],
  };
}

export const bullets = 'accord-bullets';

/** One level of bullets; the indent is at the start of the line, whichever side that is. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { start: 284, hanging: 227 } } },
        },
      ],
    },
  ],
};

/** Where the two fonts are not installed, Word and others take the named one, which has both scripts. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[latin, arabic]
    .map(
      (name) =>
        `<w:font w:name="${name}"><w:altName w:val="Arial"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`,
} as const;
