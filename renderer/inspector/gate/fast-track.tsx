import { Plus } from 'lucide-react';
import type { GateDetail } from '#shared/engine/gates/gate-detail.ts';
import { never } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { openBuilder } from '../condition/builder-store.ts';
import { ConditionLine } from '../condition/condition-line.tsx';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import { FactList } from './fact-list.tsx';
import css from './gate.module.css';
import { fillsOf } from './gate-facts.tsx';
import { knownOf, SaidCount } from './said-count.tsx';

type Gate = RecordOf<'gate'>;
type Props = { readonly gate: Gate; readonly model: Model; readonly detail: GateDetail | null };

/** What carries a lead straight on (S3), for how many, and the facts that are asked for all the same. */
export function FastTrack({ gate, model, detail }: Props) {
  const t = useText();
  const { fastTrack } = gate;
  const write = (next: Gate['fastTrack']) => edit({ type: 'gate.change', id: gate.id, set: { fastTrack: next } });
  const add = async () => {
    // At least one way to reach the person is asked for all the same (S3).
    const always = model.fields.filter((field) => field.type === 'email').map((field) => field.id);
    const failure = await write({ condition: never, always: always.slice(0, 1) });
    if (failure === null) openBuilder({ kind: 'gate', id: gate.id, of: 'fastTrack' });
  };
  const track = detail?.fastTrack ?? null;
  return (
    <Section title={t('inspector.gate.fastTrack')} hint={t('inspector.gate.fastTrackHint')}>
      {fastTrack === null ? (
        <Button small icon={Plus} onClick={() => void add()} testId="add-fast-track">
          {t('inspector.gate.addFastTrack')}
        </Button>
      ) : (
        <>
          <ConditionLine
            condition={fastTrack.condition}
            part={{ kind: 'gate', id: gate.id, of: 'fastTrack' }}
            onRemove={() => void write(null)}
            testId="edit-fast-track"
          />
          {detail !== null && track !== null && (
            <>
              <SaidCount
                count={track.condition}
                words={t('gate.trueOf', { yes: track.condition.yes, comers: detail.comers })}
                meaning={t('gate.mean.track')}
                testId="fast-track-count"
              />
              <p className={css.small} data-testid="fast-track-opens">
                <Meaning sentence={t('gate.mean.opens')}>{t('gate.track.opens', { count: track.opens })}</Meaning>{' '}
                <Meaning sentence={t('gate.mean.only')}>{t('gate.track.only', { count: track.only })}</Meaning>
              </p>
            </>
          )}
          <h4 className={css.sub}>{t('inspector.gate.always')}</h4>
          {fastTrack.always.length === 0 && <p className={css.small}>{t('gate.track.noFacts')}</p>}
          <FactList
            fields={fastTrack.always}
            model={model}
            most={20}
            fills={fillsOf(detail, 'stopsTrack')}
            below={(at) => {
              const own = track?.always.find(({ field }) => field === fastTrack.always[at]);
              if (track === null || own === undefined) return null;
              return (
                <SaidCount
                  count={knownOf(own.known, track.condition.yes)}
                  words={t('gate.track.known', { known: own.known, wanted: track.condition.yes })}
                  meaning={t('gate.mean.always')}
                  testId={`edit-always-${at}-count`}
                />
              );
            }}
            onCommit={(always) => void write({ ...fastTrack, always })}
            label={t('gate.facts.add')}
            testId="edit-always"
          />
        </>
      )}
    </Section>
  );
}
