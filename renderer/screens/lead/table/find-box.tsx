import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { changeLeads, useView } from '../../../state/view-store.ts';
import { useText } from '../../../text/use-text.ts';
import { dirOfTyped } from '../../../ui/dir-of-typed.ts';
import css from './find-and-filter.module.css';

/** Typing is asked about when the hand rests this long. */
const restBeforeAsking = 150;

/** A text sought in the columns that are shown. Ctrl or ⌘ F comes here from anywhere on the screen. */
export function FindBox() {
  const t = useText();
  const sought = useView((view) => view.leads.find);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(sought);
  // What this box asked for itself does not come back to it: meanwhile more may have been written.
  const sent = useRef(sought);
  useEffect(() => {
    if (sought === sent.current) return;
    sent.current = sought;
    setText(sought);
  }, [sought]);
  useEffect(() => {
    const find = text.trim();
    if (find === sought) return;
    const timer = setTimeout(() => {
      sent.current = find;
      changeLeads({ find });
    }, restBeforeAsking);
    return () => clearTimeout(timer);
  }, [text, sought]);
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== 'KeyF') return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    };
    // Before the keys that hold everywhere: of leads, people look for one in their table.
    window.addEventListener('keydown', heard, true);
    return () => window.removeEventListener('keydown', heard, true);
  }, []);
  return (
    <label className={css.search}>
      <Search size="1.05rem" aria-hidden />
      <input
        ref={input}
        type="search"
        value={text}
        maxLength={200}
        dir={dirOfTyped(text)}
        placeholder={t('table.find')}
        aria-label={t('table.find')}
        aria-keyshortcuts="Control+F Meta+F"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            event.stopPropagation();
            setText('');
          }
        }}
        data-testid="lead-find"
      />
    </label>
  );
}
