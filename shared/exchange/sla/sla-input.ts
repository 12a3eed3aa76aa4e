import type { Simulation } from '../../engine/results.ts';
import type { Language } from '../../model/local-text.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import type { Translate } from '../../text/translate.ts';

/** Everything an SLA is made of. Without leads, `simulation` and `dataSet` are null and the document says so. */
export type SlaInput = {
  readonly model: Model;
  readonly workshop: RecordOf<'workshop'>;
  readonly simulation: Simulation | null;
  readonly dataSet: RecordOf<'dataSet'> | null;
  /** The model's signatures; the latest of each side counts. */
  readonly signatures: readonly RecordOf<'signature'>[];
  readonly participants: readonly RecordOf<'participant'>[];
  readonly language: Language;
  /** The day on the paper, YYYY-MM-DD. */
  readonly today: string;
};

/** The input with its language at hand. */
export type Saying = SlaInput & { readonly t: Translate };
