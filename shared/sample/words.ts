/** Invented names and companies; any likeness to real ones is chance. */
export const firstNames = [
  'Meera',
  'Tomas',
  'Hala',
  'Dario',
  'Ines',
  'Salma',
  'Jonas',
  'Aiko',
  'Farid',
  'Leila',
  'Marek',
  'Nora',
  'Omar',
  'Petra',
  'Rania',
  'Samuel',
  'Tarek',
  'Ulla',
  'Viktor',
  'Wafa',
  'Yusuf',
  'Zeynep',
  'Clara',
  'Bruno',
  'Dina',
  'Emil',
  'Ghada',
  'Henrik',
] as const;

export const lastNames = [
  'Lindqvist',
  'Adeyemi',
  'Brandt',
  'Haddad',
  'Okafor',
  'Navarro',
  'Keller',
  'Mansour',
  'Novak',
  'Silva',
  'Petrov',
  'Rahman',
  'Sato',
  'Toledo',
  'Weiss',
  'Zahra',
  'Larsen',
  'Moreau',
  'Costa',
  'Darwish',
  'Eriksen',
  'Farouk',
  'Gallo',
  'Hosny',
] as const;

const companyFirst = [
  'Harbour',
  'North',
  'Blue',
  'Silver',
  'Oak',
  'River',
  'Summit',
  'Cedar',
  'Amber',
  'Lantern',
  'Granite',
  'Meadow',
  'Orbit',
  'Pioneer',
  'Quartz',
  'Saffron',
  'Tidal',
  'Umber',
  'Vista',
  'Willow',
] as const;
const companySecond = [
  'gate',
  'field',
  'stone',
  'vane',
  'bridge',
  'line',
  'works',
  'leaf',
  'point',
  'crest',
  'well',
  'mark',
] as const;

/** 240 company names, each with its domain. */
export const companies: readonly { readonly name: string; readonly domain: string }[] = companyFirst.flatMap((first) =>
  companySecond.map((second) => {
    const name = `${first}${second}`;
    return { name, domain: `${name.toLowerCase()}.example` };
  }),
);

export const industries = [
  ['Software', 24],
  ['Insurance', 14],
  ['Manufacturing', 16],
  ['Logistics', 12],
  ['Healthcare', 12],
  ['Retail', 12],
  ['Public sector', 10],
] as const;

export const regions = [
  ['Gulf', 18],
  ['Central Europe', 30],
  ['Nordics', 16],
  ['Iberia', 12],
  ['North Africa', 12],
  ['North America', 12],
] as const;

/** Job titles with the department they belong to and how likely such a person buys training. */
export const titles = [
  { title: 'Learning manager', department: 'Learning', suits: 1.3, weight: 12 },
  { title: 'Head of learning', department: 'Learning', suits: 1.6, weight: 6 },
  { title: 'HR director', department: 'People', suits: 1.1, weight: 8 },
  { title: 'HR business partner', department: 'People', suits: 0.4, weight: 9 },
  { title: 'Engineering manager', department: 'Engineering', suits: 0.5, weight: 12 },
  { title: 'Chief technology officer', department: 'Engineering', suits: 0.7, weight: 5 },
  { title: 'Chief financial officer', department: 'Finance', suits: 0.6, weight: 4 },
  { title: 'Finance manager', department: 'Finance', suits: 0.1, weight: 7 },
  { title: 'Marketing coordinator', department: 'Marketing', suits: -0.9, weight: 10 },
  { title: 'Office assistant', department: 'Administration', suits: -1.2, weight: 8 },
  { title: 'Consultant', department: 'Consulting', suits: -0.6, weight: 8 },
  { title: 'Student', department: '', suits: -4, weight: 5 },
  { title: 'Trainee', department: 'People', suits: -3, weight: 4 },
] as const;

/** One source never closes: its leads never asked for anything. */
export const sources = [
  ['Website', 30],
  ['Paid search', 20],
  ['Webinar', 14],
  ['Referral', 8],
  ['Trade fair', 10],
  ['Content syndication', 18],
] as const;
export const sourceThatNeverCloses = 'Content syndication';

export const webinars = ['Skills audit', 'Training that pays', 'Onboarding in a week'] as const;
export const caseStudies = ['Harbourvane', 'Northgate', 'Oakfield', 'Silverline'] as const;
