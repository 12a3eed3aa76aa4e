import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { textIn } from '#shared/model/local-text.ts';
import { addFrame } from '../canvas/notes/add-to-board.ts';
import { agendaOf, moveInAgenda } from '../canvas/notes/agenda.ts';
import { showOnCanvas } from '../canvas/show-on-canvas.ts';
import { useModel, useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import css from './comments.module.css';
import { showOpenPoints } from './open-points-store.ts';

/** The frames as the agenda: in which order the room takes them, and how long each may take. */
export function AgendaList() {
  const t = useText();
  const modelId = useModel()?.model.id;
  const agenda = agendaOf(
    useRecords((state) => Object.values(state.frame)),
    modelId,
  );
  const minutes = agenda.reduce((sum, frame) => sum + frame.minutes, 0);
  return (
    <>
      {agenda.length === 0 ? (
        <p className={css.none}>{t('notes.points.noFrames')}</p>
      ) : (
        <ol className={css.list} data-testid="agenda">
          {agenda.map((frame, i) => {
            const name = textIn(frame.name, t.language) || t('notes.unnamedFrame');
            return (
              <li key={frame.id} className={css.step}>
                <span className={css.number} aria-hidden>
                  {t.formats.number(i + 1)}
                </span>
                <button
                  type="button"
                  className={css.about}
                  onClick={() => {
                    showOpenPoints(null);
                    showOnCanvas({ kind: 'frame', id: frame.id });
                  }}
                  dir="auto"
                >
                  {name}
                </button>
                <span className={css.minutes}>
                  {frame.minutes > 0 && t('app.rail.minutes', { count: frame.minutes })}
                </span>
                <IconButton
                  icon={ArrowUp}
                  label={`${t('notes.earlier')}: ${name}`}
                  onClick={() => moveInAgenda(agenda, frame.id, -1)}
                  disabled={i === 0}
                  testId={`agenda-earlier-${frame.id}`}
                />
                <IconButton
                  icon={ArrowDown}
                  label={`${t('notes.later')}: ${name}`}
                  onClick={() => moveInAgenda(agenda, frame.id, 1)}
                  disabled={i === agenda.length - 1}
                  testId={`agenda-later-${frame.id}`}
                />
              </li>
            );
          })}
        </ol>
      )}
      {minutes > 0 && (
        <p className={css.none}>{t('notes.points.total', { time: t('app.rail.minutes', { count: minutes }) })}</p>
      )}
      <Button
        small
        icon={Plus}
        onClick={() => {
          showOpenPoints(null);
          void addFrame();
        }}
        testId="agenda-add"
      >
        {t('notes.points.addFrame')}
      </Button>
    </>
  );
}
