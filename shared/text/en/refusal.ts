/** Why something was not done, and what to do about it. One key for each refusal's `kind`. */
export const refusalText = {
  'refusal.danglingReference': '{{from}} refers to {{to}}, which is no longer there. Choose something else there.',
  'refusal.otherModel': '{{from}} and {{to}} belong to different models.',
  'refusal.backwardReference':
    '{{from}} cannot ask for that: it is worked out only later. Conditions may look at what comes before them.',
  'refusal.testDoesNotFit': '{{from}}: this test does not suit the field {{field}}. Choose another test.',
  'refusal.bandsDoNotFit': '{{from}}: these bands do not suit the field {{field}}. Ranges need a number.',
  'refusal.derivationDoesNotFit':
    '{{from}} cannot be derived like that: the type of {{field}} does not suit. Choose another source, or change the type.',
  'refusal.derivationCycle':
    '{{from}} would be derived from itself, by way of {{to}}. Choose another source for one of the two.',
  'refusal.clockIsNoDate': '{{from}}: the clock needs a date field, and {{field}} is not one.',
  'refusal.rangeUpsideDown': '{{from}}: a range begins above its end. Swap the two.',
  'refusal.tiersNotDescending': '{{from}}: tiers go from the highest threshold down.',
  'refusal.doubledKey': 'There is already a field with the key {{key}}. Choose another key.',
  'refusal.cellsDoNotMatch': 'The grade matrix lacks a cell, or has one too many.',
  'refusal.notFound': 'This is no longer there. Somebody may have removed it.',
  'refusal.alreadyThere': 'Something with this name is there already.',
  'refusal.invalidValue': 'This value is not allowed here ({{path}}). The last good value was kept.',
  'refusal.stillUsed': '{{name}} is still used by {{by}}. Remove it there first.',
  'refusal.cannotBeRemoved': 'A model cannot be without this.',
  'refusal.badRequest': 'Accord did not understand this request. Nothing was changed.',
  'refusal.noWorkshop': 'No workshop is open.',
  'refusal.engineStopped':
    'The scoring engine stopped and was started again. Nothing was lost; the counts will be back in a moment.',
  'refusal.documentsStopped': 'The process that writes documents stopped. Nothing half-written was left; try again.',
  'refusal.superseded': 'A newer question took the place of this one.',
  'refusal.cancelled': 'Cancelled. Nothing was changed.',
  'refusal.unexpected': 'Something went wrong inside Accord. Your workshop is saved as it was before.',
  'refusal.modelJsonUnreadable': 'This is not a model.json: it is not written in JSON.',
  'refusal.modelJsonTooDeep': 'This model.json is nested too deeply to be a model.',
  'refusal.modelJsonForeign': 'This is not a model.json that this version of Accord can read ({{schema}}).',
  'refusal.modelJsonInvalid': 'The model.json is not valid at {{path}}. Nothing was read.',
  'refusal.modelJsonDoubled': 'The model.json has the id {{id}} twice, at {{path}}.',
  'refusal.modelJsonChanged':
    'The model.json was changed after it was written: it no longer has the hash it states. Export it again, or take out the line modelHash if the change is meant.',
  'refusal.pdfNeedsWindow':
    'A PDF is drawn by the app’s window, and there is none here. Export docx instead, or the PDF from the app.',
} as const;
