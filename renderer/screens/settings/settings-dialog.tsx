import { byPosition } from '#shared/lib/by-position.ts';
import type { Settings } from '#shared/model/workshop.ts';
import { execute } from '../../state/execute.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments } from '../../ui/segments.tsx';
import { CompareDataSets } from './compare-data-sets.tsx';
import { DataSetList } from './data-set-list.tsx';
import { ImportLimitFields } from './import-limit-fields.tsx';
import { NumberSettings } from './number-settings.tsx';
import css from './settings.module.css';
import { closeSettings, openSettings, useSettingsPage } from './settings-store.ts';
import { WorkingTime } from './working-time.tsx';
import { WorkshopNames } from './workshop-names.tsx';

/** What holds for the whole workshop, and the leads it has. Every change counts at once and can be undone. */
export function SettingsDialog() {
  const t = useText();
  const page = useSettingsPage((s) => s.page);
  const workshop = useRecords((state) => state.workshop.workshop ?? null);
  const dataSets = useRecords((state) => Object.values(state.dataSet).filter(({ erased }) => !erased)).toSorted(
    byPosition,
  );
  if (page === null || workshop === null) return null;
  const change = (set: Partial<Settings>) => void execute({ type: 'workshop.setSettings', set });
  return (
    <Dialog opened onClose={closeSettings} title={t('settings.title')} size="large" testId="settings-dialog">
      <div className={css.tabs}>
        <Segments
          label={t('settings.title')}
          value={page}
          options={[
            { value: 'workshop', label: t('settings.workshop'), testId: 'settings-workshop' },
            { value: 'dataSets', label: t('settings.dataSets'), testId: 'settings-data-sets' },
            { value: 'compare', label: t('compare.title'), testId: 'settings-compare' },
            { value: 'limits', label: t('settings.limits'), testId: 'settings-limits' },
          ]}
          onChange={openSettings}
        />
      </div>
      {page === 'limits' && <ImportLimitFields />}
      {page === 'compare' && <CompareDataSets dataSets={dataSets} shown={workshop.shownDataSet} />}
      {page === 'dataSets' && <DataSetList shown={workshop.shownDataSet} timeZone={workshop.settings.timeZone} />}
      {page === 'workshop' && (
        <div className={css.page}>
          <WorkshopNames workshop={workshop} onChange={change} />
          <WorkingTime settings={workshop.settings} onChange={change} />
          <NumberSettings settings={workshop.settings} onChange={change} />
        </div>
      )}
    </Dialog>
  );
}
