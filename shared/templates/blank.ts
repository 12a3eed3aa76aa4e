import { cells, dimension, type TemplateRecord, when } from './builders.ts';
import { type StartAnswers, salesGrades, usualCells, workshopAndModel } from './common.ts';
import { gate } from './gates.ts';

/** Nothing but the frame: a matrix with usual actions, an MQL gate that reads it, and empty lanes. */
export function blank(answers: StartAnswers): TemplateRecord[] {
  return [
    ...workshopAndModel('blank', answers),
    dimension('fit', [45, 30, 15]),
    dimension('engagement', [40, 20, 10]),
    ...cells(usualCells),
    gate('mql', { entry: when({ op: 'gradeIn', grades: salesGrades }) }),
    gate('sal'),
    gate('sql'),
    gate('opportunity', { enabled: false }),
    gate('customer', { enabled: false }),
  ];
}
