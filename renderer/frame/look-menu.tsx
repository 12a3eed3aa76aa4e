import { Menu } from '@mantine/core';
import { Check, Ellipsis, Footprints, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Look } from '#shared/bridge/contract.ts';
import { languages } from '#shared/model/local-text.ts';
import { setPreferences, usePreferences } from '../state/preferences-store.ts';
import { useText } from '../text/use-text.ts';
import { resumeTour, useOnTour, useTourPlace } from '../tour/tour-store.ts';
import css from './look-menu.module.css';

const looks: readonly Look[] = ['light', 'dark', 'projector'];

type LookMenuProps = {
  readonly compact?: boolean;
  /** What else the menu holds where the bar has no room for it. */
  readonly more?: ReactNode;
};

/** The window's language and look, one click away. */
export function LookMenu({ compact, more }: LookMenuProps) {
  const t = useText();
  const { language, look } = usePreferences((s) => s.preferences);
  const onTour = useOnTour();
  const canResume = !useTourPlace().open && onTour;
  const label = more === undefined ? `${t('app.menu.language')}, ${t('app.menu.look')}` : t('frame.more');
  const Icon = more === undefined ? SunMoon : Ellipsis;
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button
          type="button"
          className={css.target}
          aria-label={compact ? label : undefined}
          title={label}
          data-testid="look-menu"
        >
          <Icon size="1.2rem" aria-hidden />
          {!compact && <span>{t(`app.language.${language}`)}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css.dropdown}>
        {more}
        <Menu.Label>{t('app.menu.language')}</Menu.Label>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            leftSection={<Mark shown={one === language} />}
            onClick={() => void setPreferences({ language: one })}
            data-testid={`language-${one}`}
          >
            {t(`app.language.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('app.menu.look')}</Menu.Label>
        {looks.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<Mark shown={one === look} />}
            onClick={() => void setPreferences({ look: one })}
            data-testid={`look-${one}`}
          >
            {t(`app.look.${one}`)}
          </Menu.Item>
        ))}
        {canResume && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<Footprints size="1rem" aria-hidden />}
              onClick={resumeTour}
              data-testid="tour-resume"
            >
              {t('tour.resume')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Mark({ shown }: { readonly shown: boolean }) {
  return <Check size="1rem" aria-hidden className={shown ? css.shown : css.hidden} />;
}
