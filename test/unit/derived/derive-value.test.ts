import { describe, expect, it } from 'vitest';
import { titleKeywords } from '#shared/import/title-keywords.ts';
import { partOfName } from '#shared/values/derived/full-name.ts';
import { keywordReader } from '#shared/values/derived/keyword-table.ts';
import { phoneCountry } from '#shared/values/derived/phone-country.ts';

describe('a job title', () => {
  const level = keywordReader(titleKeywords('seniority', 'en'));
  const team = keywordReader(titleKeywords('department', 'en'));
  it.each([
    ['VP Sales', 'VP', 'Sales'],
    ['Vice President of Marketing', 'VP', 'Marketing'],
    ['Head of IT', 'Director or head', 'IT'],
    ['CEO', 'C-level', 'General management'],
    ['C.E.O', 'C-level', 'General management'],
    ['Chief Technology Officer', 'C-level', 'IT'],
    ['Chief Financial Officer', 'C-level', 'Finance'],
    ['President & Co-Founder', 'Owner or founder', 'General management'],
    ['Assistant to the CEO', 'Assistant', 'General management'],
    ['Sales Director', 'Director or head', 'Sales'],
    ['Managing Director', 'C-level', 'General management'],
    ['General Manager, Sales', 'C-level', 'Sales'],
    ['HR business partner', 'Specialist', 'Human resources'],
    ['Senior Software Engineer', 'Specialist', 'Engineering and product'],
    ['Account Executive', 'Specialist', 'Sales'],
    ['Marketing intern', 'Student or trainee', 'Marketing'],
    ['Procurement Manager', 'Manager', 'Purchasing'],
    ['Director, R&D', 'Director or head', 'Engineering and product'],
    ['Coordinator', 'Specialist', null],
    ['مدير المبيعات', 'Manager', 'Sales'],
    ['مدير عام', 'C-level', 'General management'],
    ['المدير العام', 'C-level', 'General management'],
    ['نائب المدير العام', 'VP', 'General management'],
    ['مساعد المدير العام', 'Assistant', 'General management'],
    ['الرئيس التنفيذي', 'C-level', 'General management'],
    ['رئيس قسم التسويق', 'Director or head', 'Marketing'],
    ['مديرة الموارد البشرية', 'Manager', 'Human resources'],
    ['مهندس برمجيات', 'Specialist', 'Engineering and product'],
    ['مدير تقنية المعلومات', 'Manager', 'IT'],
    ['محاسب', 'Specialist', 'Finance'],
    ['طالب', 'Student or trainee', null],
    ['Astronaut', null, null],
  ])('%s is %s in %s', (title, seniority, department) => {
    expect([level(title), team(title)]).toEqual([seniority, department]);
  });

  it('is read into values of the language that the table was begun in', () => {
    expect(keywordReader(titleKeywords('seniority', 'ar'))('VP Sales')).toBe('نائب رئيس');
  });
});

describe('a full name', () => {
  it.each([
    ['Layla Haddad', 'Layla', 'Haddad'],
    ['Haddad, Layla', 'Layla', 'Haddad'],
    ['Dr. Omar  Al Faisal', 'Omar', 'Al Faisal'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Mohammed bin Salman', 'Mohammed', 'bin Salman'],
    ['Al Pacino', 'Al', 'Pacino'],
    ['Maria del Carmen García', 'Maria', 'García'],
    ['John Smith Jr.', 'John', 'Smith'],
    ['عبد الله الحربي', 'عبد الله', 'الحربي'],
    ['م. سارة أبو زيد', 'سارة', 'أبو زيد'],
    ['Cher', 'Cher', null],
    ['layla@acme.com', null, null],
    ['12345', null, null],
  ])('%s: first %s, last %s', (name, first, last) => {
    expect([partOfName(name, 'first'), partOfName(name, 'last')]).toEqual([first, last]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['+971 50 123 4567', 'United Arab Emirates'],
    ['00966 55 123 4567', 'Saudi Arabia'],
    ['+٢٠ ١٠ ١٢٣٤ ٥٦٧٨', 'Egypt'],
    ['(+44) 20 7946 0958', 'United Kingdom'],
    ['+1 416 555 0123', 'Canada'],
    ['+1 212 555 0123 ext 7', 'United States'],
    ['+7 701 123 4567', 'Kazakhstan'],
    ['+7 495 123 4567', 'Russia'],
    ['050 123 4567', null],
    ['971501234567', null],
    ['+999 123 4567', null],
    ['+971', null],
  ])('%s is of %s', (phone, country) => {
    expect(phoneCountry(phone, 'en')).toBe(country);
  });

  it('is named in the language that was asked', () => {
    expect(phoneCountry('+966551234567', 'ar')).toBe('المملكة العربية السعودية');
  });
});
