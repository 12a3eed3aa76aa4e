import { FileSpreadsheet, WifiOff } from 'lucide-react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import css from './import.module.css';
import idle from './import-idle.module.css';
import { chooseTable } from './import-store.ts';
import { KeptMappingList } from './kept/kept-mapping-list.tsx';

/** Nothing chosen yet: where a file can be dropped, and the one button. */
export function ImportIdle() {
  const t = useText();
  return (
    <div className={css.centre}>
      <div className={idle.dropPlace}>
        <FileSpreadsheet size="2.5rem" aria-hidden />
        <h1>{t('importScreen.idle.title')}</h1>
        <p>{t('importScreen.idle.about')}</p>
        <Button kind="primary" onClick={() => void chooseTable(null)} testId="import-choose">
          {t('importScreen.choose')}
        </Button>
        <p className={`${css.small} ${idle.offline}`}>
          <WifiOff size="1em" aria-hidden /> {t('importScreen.idle.offline')}
        </p>
      </div>
      <KeptMappingList />
    </div>
  );
}
