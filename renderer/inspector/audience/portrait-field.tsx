import { ImageUp, UserRoundX } from 'lucide-react';
import { useId, useState } from 'react';
import { type Portrait as Chosen, type DrawnPortrait, drawnPortraits } from '#shared/model/portrait.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import type { Translate } from '#shared/text/translate.ts';
import { ask } from '../../bridge/accord.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Portrait } from '../../ui/portraits/portrait.tsx';
import { edit } from '../edit.ts';
import css from './audience.module.css';
import { pictureOfFile } from './picture-of-file.ts';

/** What a persona looks like: one of the drawn portraits, a picture from a file, or none. */
export function PortraitField({ persona: { id, portrait } }: { readonly persona: RecordOf<'persona'> }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const choices = useId();
  const put = (next: Chosen) => {
    setWrong(null);
    void edit({ type: 'persona.change', id, set: { portrait: next } });
  };
  const remove = () => {
    setWrong(null);
    void edit({ type: 'persona.change', id, set: {}, unset: ['portrait'] });
  };
  const fromFile = async () => {
    setReading(true);
    const read = await chooseFile(t);
    setReading(false);
    if (read === null) return;
    if (read.ok) put({ kind: 'picture', jpeg: read.jpeg });
    else setWrong(read.why);
  };
  const label = t('audience.portrait.choose');
  return (
    <div className={css.portraitField}>
      <button
        type="button"
        className={css.portraitButton}
        aria-expanded={open}
        aria-controls={choices}
        aria-label={`${label}: ${portraitName(portrait, t)}`}
        title={label}
        onClick={() => setOpen(!open)}
        data-testid="portrait-open"
      >
        <Portrait portrait={portrait} size="4.5rem" />
      </button>
      {open && (
        <div className={css.portraitChoices} id={choices} data-testid="portrait-choices">
          <DrawnChoices chosen={portrait?.kind === 'drawn' ? portrait.name : null} onChoose={put} />
          <div className={css.portraitActs}>
            <Button small icon={ImageUp} disabled={reading} onClick={() => void fromFile()} testId="portrait-file">
              {t('audience.portrait.file')}
            </Button>
            {portrait !== undefined && (
              <Button small kind="quiet" icon={UserRoundX} onClick={remove} testId="portrait-remove">
                {t('audience.portrait.remove')}
              </Button>
            )}
          </div>
          {wrong === null ? (
            <p className={css.small}>{t('audience.portrait.fileHint')}</p>
          ) : (
            <p className={css.refused} role="alert" data-testid="portrait-refused">
              {wrong}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

type DrawnChoicesProps = {
  readonly chosen: DrawnPortrait | null;
  readonly onChoose: (portrait: Chosen) => void;
};

/** All of one set, as radio buttons: arrow keys go from one to the next. */
function DrawnChoices({ chosen, onChoose }: DrawnChoicesProps) {
  const t = useText();
  const name = useId();
  return (
    <fieldset className={css.portraitGrid} aria-label={t('audience.portrait.drawn')}>
      {drawnPortraits.map((drawn) => (
        <label key={drawn} className={css.portraitChoice} title={t(`audience.portrait.${drawn}`)}>
          <input
            type="radio"
            name={name}
            checked={chosen === drawn}
            aria-label={t(`audience.portrait.${drawn}`)}
            onChange={() => onChoose({ kind: 'drawn', name: drawn })}
            data-testid={`portrait-${drawn}`}
          />
          <Portrait portrait={{ kind: 'drawn', name: drawn }} size="100%" />
        </label>
      ))}
    </fieldset>
  );
}

type Read = { readonly ok: true; readonly jpeg: string } | { readonly ok: false; readonly why: string } | null;

/** The main process asks for the file and checks it; the window decodes it. Null: nothing was chosen. */
async function chooseFile(t: Translate): Promise<Read> {
  const answer = await ask('picture.choose', {});
  const { state } = useShown.getState();
  if (!answer.ok) return { ok: false, why: describeFailure(t, answer.refusal, state) };
  if (answer.value === null) return null;
  const jpeg = await pictureOfFile(answer.value);
  const damaged = { kind: 'pictureDamaged', path: answer.value.path };
  return jpeg === null ? { ok: false, why: describeFailure(t, damaged, state) } : { ok: true, jpeg };
}

function portraitName(portrait: Chosen | undefined, t: Translate): string {
  if (portrait === undefined) return t('audience.portrait.remove');
  return t(portrait.kind === 'drawn' ? `audience.portrait.${portrait.name}` : 'audience.portrait.own');
}
