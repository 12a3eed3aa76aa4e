import { useText } from '../text/use-text.ts';
import css from './legend.module.css';

/** What edges and marks mean. */
export function CanvasLegend({ counted }: { readonly counted: boolean }) {
  const t = useText();
  return (
    <ul className={css.legend} data-testid="canvas-legend">
      <li>
        <span className={`${css.dash} ${css.dashMarketing}`} />
        {t('canvas.legend.marketing')}
      </li>
      <li>
        <span className={`${css.dash} ${css.dashSales}`} />
        {t('canvas.legend.sales')}
      </li>
      <li>
        <span className={`${css.dash} ${css.dashBoth}`} />
        {t('canvas.legend.both')}
      </li>
      {counted && (
        <>
          <li>
            <span className={`${css.ribbonMark} ${css.markTouched}`} />
            {t('canvas.legend.touched')}
          </li>
          <li>
            <span className={`${css.ribbonMark} ${css.markMoving}`} />
            {t('canvas.legend.moving')}
          </li>
          <li>
            <span className={`${css.ribbonMark} ${css.markRuledOut}`} />
            {t('canvas.legend.ruledOut')}
          </li>
          <li>
            <span className={css.hatchMark} />
            {t('canvas.legend.unknown')}
          </li>
        </>
      )}
    </ul>
  );
}
