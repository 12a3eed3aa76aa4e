/** Rows of one lead, names that are replaced, and the report of an import that is kept. */
export const importRowsText = {
  'import.report.doubledId': 'Another row has the same id; that one was kept.',
  'import.report.doubledEmail': 'Another row has the same e-mail address; that one was kept.',
  'import.report.otherDeal': 'Another outcome of the same lead decides.',
  'import.report.total.read': 'rows read',
  'import.report.total.kept': 'rows kept',
  'import.report.total.merged': 'rows merged',
  'import.report.total.refused': 'rows left out',
  'import.report.mend': 'row {{row}}: {{reason}}',
  'duplicates.leads_one': '{{n}} lead',
  'duplicates.leads_other': '{{n}} leads',
  'duplicates.rule.keep': 'All of them become leads.',
  'duplicates.rule.first':
    'The first row of each stays as it is. The others are not brought in, and the report lists them.',
  'duplicates.rule.last':
    'The last row of each stays as it is. The others are not brought in, and the report lists them.',
  'duplicates.rule.fullest':
    'The row with the most known cells stays as it is (of equals, the first). The others are not brought in, and the report lists them.',
  'pseudonyms.treatment.hash': 'a pseudonym',
  'pseudonyms.treatment.drop': 'left out',
  'pseudonyms.treatment.keep': 'as it is',
  'pseudonyms.why.email': 'e-mail addresses',
  'pseudonyms.why.name': 'names of people',
  'pseudonyms.why.person': 'names of colleagues',
  'pseudonyms.why.phone': 'telephone numbers',
  'pseudonyms.why.address': 'addresses of people',
  'pseudonyms.why.account': 'accounts that lead to a person',
  'pseudonyms.why.freeText': 'free text, which may name anybody',
  'pseudonyms.why.unnamed': 'texts of a column without a name',
  'pseudonyms.why.harmless': 'nothing personal found',
  'pseudonyms.why.leads': 'as in the leads',
  'pseudonyms.why.said': 'as you said',
  'importReport.file.report': 'Import report, {{name}}',
  'importReport.file.refused': 'Refused rows, {{name}}',
  'refusal.importNoReport': 'This data set has no import report any more: its leads were erased.',
  'refusal.keyFileThere':
    '{{path}} is there already, and a key file is never replaced. Choose another name, or use it.',
  'refusal.keyFileMissing': 'There is no key file at {{path}}.',
  'refusal.keyFileNone': '{{path}} is not a key file of Accord.',
  'refusal.keyFileNewer': '{{path}} was made by a later Accord. Use that one, or a newer version.',
  'refusal.keyFileDamaged': '{{path}} is damaged: its key does not match what it says of itself. Use a copy of it.',
  'refusal.pseudonymsNeedKey':
    'The names of “{{name}}” were replaced, so nothing joins its leads without their key file. Name it with --key, or choose it in the window.',
  'refusal.pseudonymsOtherKey':
    'This is not the key file with which the names of “{{name}}” were replaced, so nothing would join. Use the one that was made with it.',
  'refusal.pseudonymsNotInLeads':
    'The names of “{{name}}” are there as they are, so pseudonyms would not join them. Bring this table in without pseudonyms, or the leads once more with them.',
  'refusal.cliTreatForm': 'Write --treat as FIELD=hash, FIELD=drop or FIELD=keep, such as Phone=hash.',
  'refusal.cliDuplicates': '“{{given}}” is no way to merge rows. There are: {{known}}.',
  'cli.import.existing':
    '--append: with --kind activities, they are added to those that the leads have; not said, they take their place.',
  'refusal.importInFileNot':
    '“{{dataset}}” is in the workshop, but {{path}} could not be written. What the import did is kept with the data set.',
  'cli.import.duplicates':
    '--duplicates: of rows with one id, the one that stays: first (unless told), last or fullest. --duplicate-emails: the same for e-mail addresses, or keep (unless told). No cell is taken from the others.',
  'cli.import.pseudonymise':
    '--pseudonymise: names and e-mail addresses become pseudonyms. Their key is made beside the table as TABLE.accord-key, or read from there; --key FILE names another key file. Without the key file, the tables of other days do not join.',
  'cli.import.treat': '--treat FIELD=hash|drop|keep: what becomes of a column when names are replaced.',
  'cli.table.form':
    '--sheet, --encoding, --delimiter, --quote double|single|none, --header-row N (0: none): how the table is taken apart, where what is found is wrong.',
  'cli.table.limits':
    '--max-rows N and the other --max switches: how much of a table is taken, so that a broken or hostile file cannot stop the computer.',
  'cli.raiseLimit': '{{option}} raises this limit, up to {{most}}.',
  'refusal.cliLimit': '{{option}} takes a whole number from {{least}} to {{most}}, not “{{given}}”.',
  'cli.import.kept':
    'A table with the columns of one whose mapping is kept in the workshop is mapped as that was, and it is said; --map FILE goes before it, --as-suggested leaves it aside.',
  'cli.import.reports':
    '--report FILE: the import report as CSV. --refused FILE: the refused rows, to be mended and imported again.',
  'cli.import.keyMade':
    'Made the key file {{file}}. Keep it apart from the workshop: without it, tables of other days do not join these leads, and it cannot be made again.',
  'cli.import.keyUsed': 'Names were replaced with the key in {{file}}.',
  'cli.import.treated': '  {{column}}: {{treatment}} ({{why}})',
  'cli.import.sameId': '{{rows}} rows share an id, of {{leads}}. {{rule}}',
  'cli.import.sameEmail': '{{rows}} rows share an e-mail address, of {{leads}}. {{rule}}',
} as const;
