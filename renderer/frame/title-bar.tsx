import { Menu } from '@mantine/core';
import { Database, History, Minimize2, Presentation, Redo2, Search, Settings, Undo2 } from 'lucide-react';
import { textIn } from '#shared/model/local-text.ts';
import { isolated } from '#shared/text/isolate.ts';
import { openFind } from '../find/find-store.ts';
import { openSettings } from '../screens/settings/settings-store.ts';
import { redo, undo } from '../state/execute.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useTight, useTiny } from '../state/use-narrow.ts';
import { goTo, setView, showTable, useView } from '../state/view-store.ts';
import { useRecords, useShownDataSet, useWorkshop } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Logo } from '../ui/logo.tsx';
import { LookMenu } from './look-menu.tsx';
import { Pen } from './pen.tsx';
import css from './title-bar.module.css';

/** What is open, who holds the pen, undo, and which leads all numbers are about. */
export function TitleBar() {
  const t = useText();
  const canUndo = useWorkshop((s) => s.open?.undo.canUndo ?? false);
  const canRedo = useWorkshop((s) => s.open?.undo.canRedo ?? false);
  const presenting = useView((view) => view.presenting);
  const tight = useTight();
  const tiny = useTiny();
  return (
    <header className={css.bar}>
      <WorkshopTitle />
      <div className={css.middle}>
        <Pen />
        <span className={css.steps}>
          <IconButton
            icon={Undo2}
            label={t('app.undo')}
            onClick={() => void undo()}
            disabled={!canUndo}
            mirrored
            testId="undo"
          />
          <IconButton
            icon={Redo2}
            label={t('app.redo')}
            onClick={() => void redo()}
            disabled={!canRedo}
            mirrored
            testId="redo"
          />
        </span>
      </div>
      <div className={css.end}>
        {!tiny && <LeadsShown />}
        <IconButton icon={Search} label={t('find.action')} onClick={openFind} testId="find-open" />
        {!presenting && (tight ? <LookMenu compact more={<MoreItems leads={tiny} />} /> : <MoreButtons />)}
        <Button
          kind="primary"
          icon={presenting ? Minimize2 : Presentation}
          onClick={() => setView({ presenting: !presenting, selection: null })}
          testId="present"
        >
          {t(presenting ? 'app.endPresenting' : 'app.present')}
        </Button>
      </div>
    </header>
  );
}

const showHistory = () => setView({ historyOpen: true });
const showSettings = () => openSettings('workshop');

function MoreButtons() {
  const t = useText();
  return (
    <>
      <IconButton icon={History} label={t('app.menu.history')} onClick={showHistory} testId="history-open" />
      <IconButton icon={Settings} label={t('settings.open')} onClick={showSettings} testId="settings-open" />
      <LookMenu compact />
    </>
  );
}

/** The same by their names, and the leads where the bar has no room for them either. */
function MoreItems({ leads }: { readonly leads: boolean }) {
  const t = useText();
  const dataSet = useShownDataSet();
  const count = dataSet === null || dataSet.erased ? null : dataSet.leads;
  return (
    <>
      {leads && (
        <Menu.Item
          leftSection={<Database size="1rem" aria-hidden />}
          onClick={count === null ? () => goTo('import') : showTable}
          data-testid={count === null ? 'bring-leads' : 'leads-shown'}
        >
          {count === null ? t('simulate.bringLeads') : t('frame.leads', { count })}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<History size="1rem" aria-hidden />} onClick={showHistory} data-testid="history-open">
        {t('app.menu.history')}
      </Menu.Item>
      <Menu.Item leftSection={<Settings size="1rem" aria-hidden />} onClick={showSettings} data-testid="settings-open">
        {t('settings.open')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

/** In its own direction, whatever stands beside it. */
function NamePart({ children }: { readonly children: string }) {
  if (children === '') return null;
  return (
    <span className={css.part} dir="auto">
      {children}
    </span>
  );
}

function WorkshopTitle() {
  const t = useText();
  const company = useRecords((state) => state.workshop.workshop?.company ?? '');
  const title = useRecords((state) => textIn(state.workshop.workshop?.title, t.language));
  const name = [company, title].filter((part) => part !== '').join(' · ');
  return (
    <div className={css.title}>
      <Logo height="1.2rem" />
      <h1 className={css.name} title={name} data-testid="workshop-title">
        {name === '' && t('app.untitled')}
        <NamePart>{company}</NamePart>
        {company !== '' && title !== '' && <span className={css.between}> · </span>}
        <NamePart>{title}</NamePart>
      </h1>
      <span className={css.saved}>{t('app.saved')}</span>
    </div>
  );
}

function LeadsShown() {
  const t = useText();
  const dataSet = useShownDataSet();
  const simulation = useSimulation();
  if (dataSet === null || dataSet.erased) {
    return (
      <Button kind="quiet" icon={Database} onClick={() => goTo('import')} testId="bring-leads">
        {t('simulate.bringLeads')}
      </Button>
    );
  }
  const asOf = simulation?.asOf ?? null;
  return (
    <button
      type="button"
      className={css.leads}
      title={t('frame.showLeads', { name: isolated(dataSet.name, t) })}
      onClick={showTable}
      data-testid="leads-shown"
    >
      <Database size="1.05rem" aria-hidden />
      <b data-meaning={t('meaning.all')}>{t('frame.leads', { count: dataSet.leads })}</b>
      {asOf !== null && <span className={css.asOf}>{t('frame.asOf', { day: t.formats.day(asOf) })}</span>}
    </button>
  );
}
