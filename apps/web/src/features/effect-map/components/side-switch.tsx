import type { EffectMapSide } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';
import styles from './side-switch.module.css';

type SideSwitchProps = {
  readonly search: EffectMapSearch;
  readonly sides: readonly EffectMapSide[];
  readonly current: EffectMapSide;
};

/** What the bands come from. Each choice is an address. */
export function SideSwitch({ search, sides, current }: SideSwitchProps) {
  const t = useTranslations('effect-map-parts');
  return (
    <nav id="vem" aria-label={t('sides.label')}>
      <ul role="list" className={styles.sides}>
        {sides.map((side) => (
          <li key={side}>
            <Link
              href={paths.effectMap({ ...search, visa: side === sides[0] ? undefined : side })}
              aria-current={side === current ? 'true' : undefined}
              className={styles.side}
            >
              {t(`sides.${side}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
