import css from './import.module.css';

/** One line of foreign text: it keeps its own direction, is cut at its own end, and stands at the line's start. */
export function Clipped({ text }: { readonly text: string }) {
  return (
    <span className={css.clip} title={text}>
      <span className={css.clipped} dir="auto">
        {text}
      </span>
    </span>
  );
}
