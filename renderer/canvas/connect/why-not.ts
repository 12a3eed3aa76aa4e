import type { TextKey } from '#shared/text/catalogue.ts';
import type { EndKind } from './ends.ts';
import type { Pair } from './meaning.ts';

/** Why a pair means nothing: first what is true of this pair alone, then of where it ends, then of where it begins. */
export function whyNot(pair: Pair): TextKey {
  const [from, to] = pair.split('>') as [EndKind, EndKind];
  return ofPair[pair] ?? (from === 'disqualifier' ? 'connect.no.disqualifierOnly' : (ofTarget[to] ?? ofSource[from]));
}

const ofPair: Readonly<Partial<Record<Pair, TextKey>>> = {
  'disqualifier>stage': 'connect.no.always',
  'group>matrix': 'connect.no.always',
  'stage>gate': 'connect.no.inOrder',
  'group>gate': 'connect.no.groupToGate',
  'rule>gate': 'connect.no.groupToGate',
  'group>group': 'connect.no.groupToGroup',
  'matrix>stage': 'connect.no.fromOneCell',
  'persona>persona': 'connect.no.sameKind',
  'icp>icp': 'connect.no.sameKind',
};

const ofTarget: Readonly<Partial<Record<EndKind, TextKey>>> = {
  icp: 'connect.no.toIcp',
  persona: 'connect.no.toPersona',
  disqualifier: 'connect.no.toDisqualifier',
  group: 'connect.no.toGroup',
  rule: 'connect.no.toGroup',
  matrix: 'connect.no.toMatrix',
  cell: 'connect.no.toMatrix',
  stage: 'connect.no.toStage',
  clause: 'connect.no.toClause',
};

const ofSource: Readonly<Record<EndKind, TextKey>> = {
  icp: 'connect.no.sameKind',
  persona: 'connect.no.sameKind',
  disqualifier: 'connect.no.disqualifierOnly',
  group: 'connect.no.groupToGate',
  rule: 'connect.no.ruleOnlyMoves',
  matrix: 'connect.no.toStage',
  cell: 'connect.no.toStage',
  stage: 'connect.no.inOrder',
  gate: 'connect.no.toStage',
  clause: 'connect.no.fromClause',
};
