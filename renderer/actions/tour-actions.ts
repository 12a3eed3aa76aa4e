import { Footprints } from 'lucide-react';
import { isOnTour, placeOnTour, resumeTour } from '../tour/tour-store.ts';
import type { Action } from './action.ts';

/** The way through the sample company, where it was left. */
export const tourActions: readonly Action[] = [
  {
    id: 'tour.resume',
    family: 'workshop',
    label: 'tour.resume',
    icon: Footprints,
    isEnabled: () => isOnTour() && !placeOnTour().open,
    run: resumeTour,
  },
];
