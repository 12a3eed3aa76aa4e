import type { TourStep } from '#shared/bridge/tour.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { goToRecord } from '../state/go-to-record.ts';
import { goTo, select, showTable } from '../state/view-store.ts';
import { pointAt } from './point-at.ts';
import type { Mistake } from './tour-progress.ts';

/** Goes to where a step is done and points there; the doing is left to whoever walks the way. */
export function showWhere(step: TourStep): void {
  switch (step) {
    case 'profile':
      select(null);
      goTo('audience');
      pointAt('node-icp-growing-tech');
      return;
    case 'threshold':
    case 'mistakes':
      goTo('simulate');
      pointAt('threshold-fit-1');
      return;
    case 'cell':
      goTo('simulate');
      pointAt('cell-B2');
      return;
    case 'lead':
      showTable();
      pointAt('lead-row-0');
      return;
    case 'sign':
      goTo('agree');
      pointAt('sign-marketing');
      return;
    case 'end':
      goTo('export');
      return;
    default:
      assertNever(step);
  }
}

export function showMistake(mistake: Mistake): void {
  if (mistake === 'lowB') showWhere('threshold');
  else goToRecord('rule', mistake === 'deadSource' ? 'syndicated' : 'careers-visited');
}
