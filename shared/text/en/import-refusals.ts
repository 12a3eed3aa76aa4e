/** Why a table could not be read or brought in, and what to do about it. */
export const importRefusalText = {
  'refusal.planWideWithoutDay':
    '{{column}} is to become activities, but no column says on which day they were. Choose a column with dates, or keep it as a fact.',
  'refusal.planFilledOnNotThere':
    'The column that says when {{column}} was filled in is not brought in. Bring it in as a fact, or choose another one.',
  'refusal.importNoActivities':
    '{{column}} cannot become activities: it holds neither yes and no, nor counts, nor dates.',
  'refusal.appendWithoutId':
    'The leads that are there are told apart by {{column}}. Say which column of this table is their lead id, or bring the table in as a data set of its own.',
  'refusal.appendReading':
    'The dates or numbers of {{column}} are written otherwise than those that are there, and would be read wrongly. Choose the way they are read there, or bring the table in as a data set of its own.',
  'refusal.appendOutcome':
    'The values of {{column}} do not mean the same as in the leads that are there. Choose the same values for won and lost, or bring the table in as a data set of its own.',
  'refusal.tableIsAFolder': '{{path}} is a folder, not a table. Choose a file inside it.',
  'refusal.tableIsPdf': '{{path}} is a PDF. Export the table from where it came as CSV or Excel.',
  'refusal.tableIsPicture': '{{path}} is a picture. Export the table from where it came as CSV or Excel.',
  'refusal.tableIsArchive': '{{path}} is a packed archive. Unpack it and choose the table inside.',
  'refusal.tableIsDocument': '{{path}} is a document, not a table. Save its table as CSV or Excel.',
  'refusal.tableIsWebPage':
    '{{path}} is a web page, whatever its name says. Open it in a spreadsheet program and save it as Excel or CSV.',
  'refusal.tableIsWorkshop': '{{path}} is a database or an Accord workshop, not a table of leads.',
  'refusal.tableIsStructured': '{{path}} holds JSON or XML. Export the table as CSV or Excel.',
  'refusal.tableIsBinary': '{{path}} is neither text nor a spreadsheet, so it cannot be read as a table.',
  'refusal.tableIsProse': '{{path}} is running text, not a table: no delimiter splits its lines into columns.',
  'refusal.tableEncrypted':
    '{{path}} is protected with a password. Open it in its own program, save it without one, and choose that copy.',
  'refusal.tableDamaged': '{{path}} is damaged or cut off. The download may not have finished; fetch it again.',
  'refusal.tableBlank': '{{path}} has no filled cell.',
  'refusal.tableHeaderOnly': '{{path}} names its columns but has no row below them.',
  'refusal.tableTooManyColumns':
    '{{path}} has {{columns}} columns; up to {{limit}} can be brought in. Leave out those that nobody needs.',
  'refusal.tableTooManyRows': '{{path}} has more than {{limit}} rows. Split it into parts.',
  'refusal.tableGiantCell':
    'Row {{row}} of {{path}} has a cell of more than {{limit}} characters. A quotation mark before it may not be closed.',
  'refusal.tableTooLarge':
    '{{path}} takes {{megabytes}} MB; up to {{limit}} MB can be read. Export it as CSV, or in parts.',
  'refusal.tableUnpacksTooLarge':
    '{{path}} would unpack to {{megabytes}} MB; up to {{limit}} MB are unpacked, because a file that swells up can stop a computer. Export the table as CSV, or raise the limit in the settings.',
  'refusal.tableHasEntities':
    '{{path}} defines XML entities of its own, as attacks do and no spreadsheet program does, so it was not read. Save it anew from a spreadsheet program.',
  'refusal.tableTooSlow':
    '{{path}} was not read within {{seconds}} seconds, so it is probably damaged. Save it anew from a spreadsheet program, or as CSV.',
  'refusal.tableNoSheet': '{{path}} has no sheet called “{{sheet}}”. It has: {{known}}.',
  'refusal.tableUnknownEncoding': 'The encoding “{{encoding}}” is not known, so {{path}} was not read.',
  'refusal.importCancelled': 'The import was cancelled. The workshop is as it was.',
  'refusal.importHostDied':
    'Reading this table ended unexpectedly. The workshop is as it was; try again, or save the table as CSV first.',
  'refusal.importNoLeads': 'There are no leads yet that this table could belong to. Bring in the leads first.',
  'refusal.importNoDataSet': 'The workshop has no data set called “{{name}}”.',
  'refusal.importNoColumn': 'The table has no column called “{{column}}”.',
  'refusal.importMapFile':
    '{{path}} is not a mapping. It should be JSON of the form {"columns": {"Column name": "field"}}.',
  'refusal.planUnknownColumn':
    'The plan names the column {{column}}, which the table does not have. Look into the file again.',
  'refusal.planRoleTwice': '{{column}} and {{other}} are chosen for the same purpose. Keep one of them.',
  'refusal.planFieldTwice': '{{column}} and {{other}} become the same fact. Keep one of them.',
  'refusal.planNothingUsed': 'Every column is left out, so there is nothing to bring in.',
  'refusal.planWithoutLead': 'No column says which lead a row is about.',
  'refusal.planWithoutType': 'No column says what was done.',
  'refusal.planWithoutDay': 'No column says when it was done.',
  'refusal.planWithoutOutcome': 'A column is the outcome, but no value of it means won.',
  'refusal.planTooManyTypes':
    '{{column}} has {{types}} different values; kinds of activity are at most {{limit}}. Choose another column for what was done.',
  'refusal.cliMissingForm': 'Write --missing as FIELD=VALUE, such as City=Select.',
  'refusal.cliOutcomeForm': 'Write --outcome as FIELD=WON or FIELD=WON/LOST, such as Converted=1.',
  'refusal.cliJoinForm': 'Write --join as FIELD=FIELD: the column of this table, then that of the leads.',
  'refusal.cliJoinNeeded': 'Which column of the leads does {{column}} name? Say it with --join.',
} as const;
