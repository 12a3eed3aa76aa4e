/**
 * How often the letters that are not ASCII come up in a language's own texts, roughly in percent of them: enough to
 * tell the code pages apart in which one byte stands for different letters. Capitals count as their small letters.
 */
type Shares = ReadonlyMap<string, number>;

const shares = (text: string): Shares =>
  new Map(text.split(' ').map((each) => [each.slice(0, 1), Number(each.slice(1)) / 100]));

const western: readonly Shares[] = [
  shares('ä29 ü32 ö16 ß23'),
  shares('é52 è11 à13 ê6 ç4 ù2 ô3 î2 â2 û1 ï1 ë1 œ2'),
  shares('ó25 í22 á18 é12 ñ14 ú6 ü1 º1 ª1'),
  shares('ã22 ç16 á14 é12 ê7 í8 ó7 õ5 ú4 à2 â2 ô1'),
  shares('à30 è30 ò12 ù12 é8 ì8'),
  shares('å27 ä27 ö17 ø15 æ11 é3'),
  shares('í18 á17 ð16 é7 ó10 ú6 þ7 ö8 æ8 ý3'),
  shares('ë45 é22 ï18 ö8 ü7'),
  shares('ä35 õ27 ü23 ö13 š1 ž1'),
];
const central: readonly Shares[] = [
  shares('ł24 ą13 ę14 ó13 ż12 ś12 ć6 ń5 ź1'),
  shares('í18 á15 ě12 é9 š7 č8 ř9 ž8 ý7 ů4 ú1 ň1 ť.5 ď.5 ó1'),
  shares('á20 í13 č11 é8 ý11 ú9 š9 ž8 ľ4 ť3 ň2 ô1 ä1 ď1 ó1'),
  shares('á29 é29 ö9 ő9 ü5 ó9 í5 ú3 ű2'),
  shares('ă44 î16 â6 ş18 ţ16'),
  shares('č28 š27 ž19 ć18 đ8'),
];
const turkish: readonly Shares[] = [shares('ı32 ü15 ş14 ç10 ğ10 ö8 İ8 â2 î1')];
const baltic: readonly Shares[] = [
  shares('ė26 ų15 š14 ž11 ą10 č6 ū8 į7 ę3'),
  shares('ā32 ī16 ē14 š9 ž3 ņ7 ļ5 ģ1 ķ2 č1 ū10'),
];
const cyrillic: readonly Shares[] = [
  shares(
    'о11 е8.5 а8 и7.4 н6.7 т6.3 с5.5 р4.7 в4.5 л4.4 к3.5 м3.2 д3 п2.8 у2.6 я2 ы1.9 ь1.7 г1.7 з1.6 б1.6 ч1.4 й1.2 х1 ж.9 ш.7 ю.6 ц.5 щ.4 э.3 ф.3 ъ.1 ё.3',
  ),
  shares(
    'о9 а8.5 н6.8 і5.7 и6.2 в5.5 е5 р4.5 т5.5 с4.2 к4 у3.5 л3.6 д3.4 м3 п2.9 я2.5 з2.3 ь1.8 б1.7 г1.6 ч1.4 й1.3 х1.1 ц1 ю.9 ж.9 ї.7 ш.7 є.6 щ.5 ф.3 ґ.1',
  ),
];
const greek: readonly Shares[] = [
  shares(
    'α11 ο9 ι7.5 ε7.5 τ7.5 ς5 σ4 ν6.5 η4.5 υ4.2 ρ4 π4 κ4 μ3.4 λ3 ί2.5 ά2 ό2 έ2 ή1.5 θ1.3 γ1.7 δ1.7 ω1.6 χ1.2 ύ1 ώ1 φ.8 β.7 ξ.4 ζ.4 ψ.2 ϊ.1',
  ),
];
const hebrew: readonly Shares[] = [
  shares(
    'י11 ו11 ה9.5 ל7 ר6 א6 ת5.5 ב5 מ5.5 ש4.5 נ3.5 ד3 ח2.5 פ2 ק2.5 ע3.3 ט1.5 ם3 כ2.4 ן1.5 ז1 ג1.5 ס1.8 צ1.3 ך.8 ף.3 ץ.2',
  ),
];
const arabic: readonly Shares[] = [
  shares(
    'ا16 ل12 ي7.5 م6.3 و6 ن5.8 ر5.3 ت4.5 ب3.8 ة3.5 ع3.4 د3.2 ه3 س2.8 ف2.8 ك2.3 ق2.3 أ2.2 ح2.1 ج1.5 ش1.2 ص1.2 ط1.1 خ1 ى1 إ.9 ز.8 ض.7 ث.6 ذ.6 ء.5 ئ.5 غ.5 ،.5 ظ.2 ؤ.2 آ.2 ّ.3 ً.2 ـ.2 ؟.1 ؛.1 َ.1 ُ.1 ِ.1 ْ.1',
  ),
  shares(
    'ا14 ر8 ن7.5 ي10 د6.5 ه6 و6 م5.5 ت5 ب4.5 س4 ش4 ل3 ك2 ک1 ز2.7 ف2 گ2 خ1.5 پ1.5 ع1.3 ق1 ح1 ج1 آ1 چ.7 ص.6 ط.6 ض.3 غ.3 ژ.2 ،.5',
  ),
];

/** A code page with the languages that are written in it, and how much less likely it is than the usual ones. */
export type CodePage = {
  readonly name: string;
  readonly languages: readonly Shares[];
  /** Whether its letters stand in words with ASCII ones. */
  readonly latin: boolean;
  /** Taken off the logarithm of its likelihood: old systems' pages are rare by now. */
  readonly rare: number;
};

/** The likelier of two that read the same text alike comes first: Windows' pages hold all of ISO-8859-1 and -9. */
export const codePages: readonly CodePage[] = [
  { name: 'windows-1252', languages: western, latin: true, rare: 0 },
  { name: 'windows-1256', languages: arabic, latin: false, rare: 0 },
  { name: 'ISO-8859-15', languages: western, latin: true, rare: 0.5 },
  { name: 'windows-1250', languages: central, latin: true, rare: 2.5 },
  { name: 'windows-1254', languages: turkish, latin: true, rare: 2 },
  { name: 'windows-1251', languages: cyrillic, latin: false, rare: 1 },
  { name: 'windows-1253', languages: greek, latin: false, rare: 1 },
  { name: 'windows-1255', languages: hebrew, latin: false, rare: 0.5 },
  { name: 'windows-1257', languages: baltic, latin: true, rare: 4 },
  { name: 'ISO-8859-2', languages: central, latin: true, rare: 3 },
  { name: 'ISO-8859-5', languages: cyrillic, latin: false, rare: 1.5 },
  { name: 'ISO-8859-6', languages: arabic, latin: false, rare: 1 },
  { name: 'ISO-8859-7', languages: greek, latin: false, rare: 1 },
  { name: 'ISO-8859-8', languages: hebrew, latin: false, rare: 1 },
  { name: 'ISO-8859-13', languages: baltic, latin: true, rare: 5 },
  { name: 'KOI8-R', languages: cyrillic, latin: false, rare: 4 },
  { name: 'CP866', languages: cyrillic, latin: false, rare: 3 },
  { name: 'MacRoman', languages: western, latin: true, rare: 4 },
  { name: 'CP850', languages: western, latin: true, rare: 5 },
];
