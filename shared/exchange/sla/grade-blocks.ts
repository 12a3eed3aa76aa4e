import { textIn } from '../../model/local-text.ts';
import { describeDuration } from '../../text/describe-duration.ts';
import type { Block } from './document.ts';
import type { Saying } from './sla-input.ts';

/** What happens to a lead of each grade: action, team, time (G2). */
export function gradeBlocks({ t, model, language }: Saying): Block[] {
  const rows = model.cells.map((cell) => [
    cell.grade,
    t(`model.destination.${cell.destination}`),
    textIn(cell.action, language) || t('sla.grades.noAction'),
    t(`app.side.${cell.owner}`),
    cell.timeToAct === null ? '–' : describeDuration(cell.timeToAct, t),
  ]);
  const head = [
    t('sla.grades.grade'),
    t('sla.grades.destination'),
    t('sla.grades.action'),
    t('sla.grades.owner'),
    t('sla.grades.time'),
  ];
  return [{ kind: 'table', head, rows, widths: [10, 18, 32, 14, 26] }];
}
