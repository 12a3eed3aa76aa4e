/** What a number means, in one sentence: said where the number stands. */
export const meaningText = {
  'meaning.all': 'All leads of the data set that is shown.',
  'meaning.mql':
    'Leads that marketing hands over: they stand at MQL or beyond, after exclusions, disqualifiers and fast tracks.',
  'meaning.sql':
    'Leads that sales has verified: they stand at SQL or beyond. Where the data cannot show it, an assumed rate stands in.',
  'meaning.baseRate':
    'Of all leads whose outcome is known, the share that bought: what you would get by picking at random. The range is how far chance alone could move it, 95 times in 100.',
  'meaning.precision': 'Of the MQLs whose outcome is known, the share that bought. Higher means fewer calls in vain.',
  'meaning.recall': 'Of all leads that bought, the share that this model hands over. Higher means fewer buyers missed.',
  'meaning.change': 'How many MQLs more or fewer than under the last named version, on these leads.',
  'meaning.icp': 'Leads that have every must-have and nothing that excludes them. Hatched: nobody knows yet.',
  'meaning.persona':
    'Leads recognised as this person. A lead is one person at most: the first in order that it matches.',
  'meaning.disqualifier': 'Leads that are ruled out, however many points they have.',
  'meaning.group': 'Leads that got points from the rules of this group, for or against, after its cap and floor.',
  'meaning.rule': 'Leads that this rule gave points other than zero.',
  'meaning.gate': 'Leads that stand at this stage or beyond: this gate and every one before it are open to them.',
  'meaning.gateAssumed':
    'Expected, not counted: leads before this gate times a rate that somebody typed. No lead moves because of it.',
  'meaning.stage': 'Leads that stand exactly here, and at no other stage.',
  'meaning.reason':
    'Leads that carry this reason and may not return yet. They stand where it sends them, whatever their points.',
  'meaning.cell':
    'Leads of this grade: the letter says who they are (fit), the number what they do (engagement). Each lead is in one cell.',
  'meaning.handedOver':
    'Leads that go to sales: by their grade, or by a fast track, less those that a gate holds back.',
  'meaning.promise': 'What is promised, not what was measured. It stands in the SLA as it stands here.',
  'meaning.reached': 'How many of these leads the model puts at the stage, to hold beside what is promised.',
  'meaning.threshold': 'The total from which this grade begins. A lead that is exactly on it has it.',
  'meaning.volumes': 'How many leads came to the stage for the first time in the fullest week or month shown.',
  'meaning.total':
    'All points above, added up to the hundredth and kept within cap and floor. The grade beside it comes from the thresholds.',
  'meaning.points': 'What this line gave or took for this lead, today. Points that fade are worth less every day.',
  'meaning.compared': 'Leads of this data set; the share beside it is of those whose outcome is known.',
  'meaning.evidence.guess':
    'Guess: fewer than 20 bought, or fewer than 20 did not, so one more of them could turn the number round.',
  'meaning.evidence.hint':
    'Hint: at least 20 bought and at least 20 did not. Worth following, not yet worth a promise.',
  'meaning.evidence.evidence': 'Evidence: at least 100 bought and at least 100 did not.',
  'meaning.bar': 'Dark: yes. Light: no. Hatched: a fact is missing, so nobody knows.',
  'meaning.unknown':
    'Something that is asked for is not known of these leads. Unknown is neither no nor zero: it gives and takes nothing.',
  'meaning.bought':
    'Of these leads, those whose outcome is known, and how many of them bought. Open deals are no evidence either way.',
  'meaning.range':
    'So many of those with a known outcome. The range is how far chance alone could move the share, 95 times in 100.',
  'meaning.agreed': 'Cards of this lane that both teams have agreed to, of all its cards.',
  'meaning.lane.audience': 'Leads of the data set that are held against these profiles and personas.',
  'meaning.lane.matrix': 'Leads that have a grade: each stands in exactly one cell.',
  'meaning.lane.stages': 'Leads that come in at the first stage.',
  'meaning.limit':
    'The most and the least that all rules of this group together give one lead: what is over it does not count.',
  'meaning.rulePoints': 'What this rule gives one lead, from the least to the most.',
  'meaning.moreRules': 'Rules of this group that have no room here: select it to see them all.',
  'meaning.byAction': 'Leads in the cells where this is done. What goes to sales adds up to what is handed over.',
  'meaning.fastTracked': 'Leads that one act carries to sales past their grade.',
  'meaning.heldBack': 'Leads of cells for sales that are not handed over: a gate asks for more, or they are ruled out.',
  'meaning.planned': 'Minutes planned for this step; once it has begun, those spent on it stand before them.',
  'meaning.clock': 'Hours and minutes spent in this window since it was opened, and what is planned for all six steps.',
  'meaning.findings':
    'What the checker has found in the model: results that come out wrong first, then what is worth a look.',
  'meaning.zoom': 'How close the canvas is looked at: 100% is reading size. Press it to go there.',
  'meaning.grades': 'How many grades the totals of this side are divided into.',
  'meaning.curve': 'From left to right the age of an activity in days, upwards the points it still gives.',
  'meaning.bands': 'Each column is a band: above it what it gives, below it the value from which it holds.',
  'meaning.gateOff':
    'This stage is not used and holds nobody. The number says whom its gate would let through of those that come to it.',
  'meaning.frameMinutes':
    'Minutes planned for this step of the agenda. While presenting, the time spent stands beside them.',
  'meaning.frameStep': 'The place of this frame in the agenda: the pages of a presentation come in this order.',
  'meaning.band': 'Leads whose total lies from this threshold up to the next.',
  'meaning.ofLeads': 'How many leads this is about, of all that are shown.',
  'meaning.typical':
    'How many come in a usual week or month: half of all whole ones lie in this range, a quarter below it and a quarter above.',
  'meaning.judged':
    'Leads with a day on which their outcome was decided; each is scored with what was known before that day.',
  'meaning.rowTotal': 'What the rules of this side add up to for this lead, within cap and floor.',
  'meaning.afterMove': 'Where the lead would stand then, with the grade and the totals that lead there.',
  'meaning.scale': 'The least and the most that a total of this side can be among the leads shown.',
  'meaning.silent': 'Rules that were looked at and gave this lead neither plus nor minus points.',
} as const;
