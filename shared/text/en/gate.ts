/** The gate's editor: what each of its parts does to the leads that come to it. */
export const gateText = {
  'gate.flow_one': 'Of {{comers}} that come to this gate, {{n}} passes.',
  'gate.flow_other': 'Of {{comers}} that come to this gate, {{n}} pass.',
  'gate.off': 'This stage is not used: it holds nobody. What opens it is kept for when you use it.',
  'gate.alone_one': 'alone holds {{n}}',
  'gate.alone_other': 'alone holds {{n}}',
  'gate.trueOf': 'true of {{yes}} of {{comers}} that come',
  'gate.facts.hint':
    'While one of these is unknown, the lead waits. Alt with the arrow keys moves a fact, Delete removes it.',
  'gate.facts.none': 'No fact is asked for.',
  'gate.facts.add': 'Ask for a fact',
  'gate.facts.nothing': 'No fact has this name.',
  'gate.facts.of': '{{known}} of {{comers}} that come have it',
  'gate.facts.known': '{{share}} known',
  'gate.facts.stops_one': 'would hold {{n}} that passes now',
  'gate.facts.stops_other': 'would hold {{n}} that pass now',
  'gate.exclusions.hint': 'One of these keeps a lead out, on the fast track too.',
  'gate.track.opens_one': 'It opens the gate for {{n}} lead.',
  'gate.track.opens_other': 'It opens the gate for {{n}} leads.',
  'gate.track.only_one': 'For {{n}} of them nothing else would.',
  'gate.track.only_other': 'For {{n}} of them nothing else would.',
  'gate.track.known': '{{known}} of {{wanted}} it would carry have it',
  'gate.track.noFacts': 'Nothing is asked for, not even a way to reach the person.',
  'gate.assumed_one': 'Expected at this rate: {{n}} lead.',
  'gate.assumed_other': 'Expected at this rate: {{n}} leads.',
  'gate.here_one': '{{n}} lead stands here now.',
  'gate.here_other': '{{n}} leads stand here now.',
  'gate.mean.flow':
    'Leads that stand before this gate and are not put aside, and those of them that it lets through. Each pass needs the facts, the entry and no exclusion, or a fast track.',
  'gate.mean.alone': 'Leads that would pass this gate if only this were not asked: nothing else holds them.',
  'gate.mean.known':
    'Of the leads that come to this gate, those of whom the fact is known. Hatched: unknown, so they wait.',
  'gate.mean.entry':
    'Of the leads that come to this gate, those that meet the condition. Hatched: a fact is unknown, so they wait.',
  'gate.mean.exclusion':
    'Of the leads that come to this gate, those that it keeps out. Hatched: unknown, and unknown keeps nobody out.',
  'gate.mean.track': 'Of the leads that come to this gate, those that did what the fast track asks for.',
  'gate.mean.opens':
    'Leads that the fast track carries through: its condition holds, every fact that it asks for is known, and no exclusion does.',
  'gate.mean.only':
    'Leads that would not pass without the fast track: they lack a fact or do not meet the entry condition.',
  'gate.mean.always':
    'Of the leads that the fast track would carry, those of whom this fact is known. The others are not carried.',
  'gate.would_one': 'If it were used, {{n}} of {{comers}} leads that come to it would pass.',
  'gate.would_other': 'If it were used, {{n}} of {{comers}} leads that come to it would pass.',
} as const;
