import { closeSync, openSync, writeSync } from 'node:fs';
import { randomFrom } from '#shared/sample/random.ts';

const header =
  'Lead ID,E-mail,First name,Last name,Company,Job title,Country,City,Industry,Employees,Annual revenue,Lead source,' +
  'Campaign,Created on,Phone,Total visits,Seconds on website,Last activity,Notes,Converted';

const syllables = [
  'ba',
  'dor',
  'el',
  'fin',
  'ga',
  'hal',
  'is',
  'ka',
  'lem',
  'mir',
  'no',
  'ra',
  'sel',
  'tun',
  've',
  'zar',
];
const countries = ['Egypt', 'Germany', 'Jordan', 'Kuwait', 'Morocco', 'Oman', 'Qatar', 'Select', 'Spain', 'Tunisia'];
const titles = ['CEO', 'Clerk', 'Director of sales', 'Head of IT', 'Manager', 'Marketing lead', 'Student', 'VP Sales'];
const industries = ['Banking', 'Education', 'Energy', 'Health', 'Logistics', 'Media', 'Retail', 'Software', ''];
const sources = ['Google', 'Direct traffic', 'Olark chat', 'Organic search', 'Reference', 'Webinar', 'Fair'];
const deeds = ['Email opened', 'Page visited', 'SMS sent', 'Form submitted', 'Chat', ''];
const notes = ['Asked for a demo, calls back', 'Said: ""not now"", next year', 'Budget, but no date'];

/**
 * Writes an invented export of leads, the same for the same number of rows: 20 columns, three of them unique, a quarter
 * of the rows with cells in quotation marks. A million rows are 175 MB.
 */
export function writeMillionRows(path: string, rows = 1_000_000): void {
  const random = randomFrom(4);
  const pick = (texts: readonly string[]) => texts[Math.floor(random.next() * texts.length)] as string;
  const words = (count: number, parts: number) =>
    Array.from({ length: count }, () => {
      const word = Array.from({ length: parts }, () => pick(syllables)).join('');
      return word.charAt(0).toUpperCase() + word.slice(1);
    });
  const [first, last, firms, cities] = [words(400, 2), words(2000, 2), words(20_000, 3), words(300, 2)];
  const campaigns = words(80, 2).map((word, i) => `${word} ${2020 + (i % 6)}`);
  const file = openSync(path, 'w');
  try {
    let text = `${header}\n`;
    for (let row = 0; row < rows; row++) {
      const [given, family, firm] = [pick(first), pick(last), pick(firms)];
      const quoted = row % 4 === 0;
      const day = new Date(1_700_000_000_000 + Math.floor(random.next() * 700) * 86_400_000).toISOString().slice(0, 10);
      const visits = Math.floor(random.next() ** 3 * 60);
      text += `L${1_000_000 + row},${given.toLowerCase()}.${family.toLowerCase()}${row}@${firm.toLowerCase()}.test,`;
      text += `${given},${family},${quoted ? `"${firm}, Inc."` : firm},${pick(titles)},${pick(countries)},${pick(cities)},`;
      text += `${pick(industries)},${Math.floor(10 ** (random.next() * 4))},${Math.floor(random.next() * 50_000) * 100},`;
      text += `${pick(sources)},${pick(campaigns)},${day},+${49_170_000_000 + row * 7},${visits},`;
      text += `${visits * Math.floor(random.next() * 90)},${pick(deeds)},${quoted ? `"${pick(notes)}"` : ''},`;
      text += `${random.next() < 0.3 + visits / 200 ? 1 : 0}\n`;
      if (text.length > 1 << 22) {
        writeSync(file, text);
        text = '';
      }
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}
