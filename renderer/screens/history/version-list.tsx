import { type FormEvent, useState } from 'react';
import type { VersionLine } from '#shared/bridge/contract.ts';
import { useModelHash } from '../../state/use-model-hash.ts';
import { restoreVersion, saveVersion, useVersions } from '../../state/versions-store.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './version-list.module.css';

/** Names the workshop as it is now, and goes back to how it was. Going back can be undone. */
export function VersionList() {
  const t = useText();
  const versions = useVersions((s) => s.versions);
  const suggested = t('frame.version.suggested', { n: versions.length + 1 });
  const [name, setName] = useState(suggested);
  const [known, setKnown] = useState(versions.length);
  if (known !== versions.length) {
    setKnown(versions.length);
    setName(suggested);
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void saveVersion(name.trim());
  };
  return (
    <>
      <form className={css.form} onSubmit={save}>
        <TextField
          label={t('frame.version.name')}
          value={name}
          onCommit={setName}
          onType={setName}
          testId="version-name"
        />
        <Button kind="primary" submit disabled={name.trim() === ''} testId="version-save">
          {t('frame.version.save')}
        </Button>
      </form>
      {versions.length === 0 && <p className={css.none}>{t('frame.version.none')}</p>}
      <ol className={css.list}>
        {versions.map((version, i) => (
          <Version key={version.id} version={version} place={i} />
        ))}
      </ol>
    </>
  );
}

function Version({ version, place }: { readonly version: VersionLine; readonly place: number }) {
  const t = useText();
  const zone = useModel()?.timeZone ?? 'UTC';
  const now = useModelHash();
  return (
    <li className={css.version} data-testid={`version-${place}`}>
      <div className={css.words}>
        <b dir="auto">{version.name}</b>
        <span>
          {t.formats.instant(version.at, zone)}
          {now === version.modelHash && ` · ${t('frame.sameModel')}`}
        </span>
      </div>
      <Button small onClick={() => void restoreVersion(version.id)} testId={`version-restore-${place}`}>
        {t('frame.version.restore')}
      </Button>
    </li>
  );
}
