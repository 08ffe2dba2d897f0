import type { ActionTile, CoverageMap } from '@samhandling/contract';
import { Icon, Link, StateGlyph, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import type { WrittenLength } from '../../../lib/print/list-fit.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './unworked-list.module.css';

/** So many actions that somebody owns stand open on a large screen. */
const MOST_UNFOLDED = 24;

/** An action of the list, with the place of its area: for its hue. */
export type UnworkedItem = Pick<ActionTile, 'code' | 'text' | 'ownership' | 'owner'> & {
  readonly area: number;
};

/** The actions that nobody works on, from a coverage of one municipality: without an owner, and owned. */
export function unworkedOf(
  areas: CoverageMap['areas'],
): Record<'unowned' | 'owned', UnworkedItem[]> {
  const unworked = areas.flatMap(({ position, sections }) =>
    sections.flatMap(({ actions }) =>
      actions
        .filter(({ place }) => place === 'nobody')
        .map(({ code, text, ownership, owner }) => ({
          code,
          text,
          ownership,
          owner,
          area: position,
        })),
    ),
  );
  return {
    unowned: unworked.filter(({ ownership }) => ownership !== 'owned'),
    owned: unworked.filter(({ ownership }) => ownership === 'owned'),
  };
}

type UnworkedListProps = {
  /** The code of the municipality. */
  readonly code: string;
  readonly unowned: readonly UnworkedItem[];
  readonly owned: readonly UnworkedItem[];
  /** How much is written on paper. */
  readonly written: Readonly<Record<'unowned' | 'owned', WrittenLength>>;
};

/**
 * The actions that nobody works on in a municipality: first those that nobody owns either. The others are
 * folded on a phone, and where they are many; a search in the page opens them, and paper has them all.
 */
export function UnworkedList({ code, unowned, owned, written }: UnworkedListProps) {
  const t = useTranslations('municipality.unworked');
  if (unowned.length + owned.length === 0) return <p>{t('none')}</p>;
  const hrefOf = (ansvar: string) => paths.actions({ kommun: code, plats: 'nobody', ansvar });
  return (
    <>
      <Part
        title={t('unowned', { count: unowned.length })}
        href={hrefOf('none,claimed')}
        items={unowned}
        length={written.unowned}
        hasState
      />
      <Part
        title={t('owned', { count: owned.length })}
        href={hrefOf('owned')}
        items={owned}
        length={written.owned}
      />
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly href: string;
  readonly items: readonly UnworkedItem[];
  readonly length: WrittenLength;
  readonly hasState?: boolean;
};

function Part({ title, href, items, length, hasState = false }: PartProps) {
  const words = useTranslations('vocabulary.coverageOwner');
  if (items.length === 0) return null;
  const list = (
    <ul
      role="list"
      className={styles.list}
      data-printed={length}
      data-kind={hasState ? 'unowned' : 'owned'}
    >
      {items.map(({ code, text, ownership, owner, area }) => (
        <li key={code} className={styles.item} data-area={area}>
          <span className={styles.code}>
            {code.toUpperCase()}
            {hasState ? (
              <>
                <StateGlyph
                  state={{ kind: 'ownership', value: ownership }}
                  className={styles.state}
                />
                <VisuallyHidden>{words(owner)}</VisuallyHidden>
              </>
            ) : null}
          </span>
          <Link href={paths.action(code)} className={styles.text}>
            <Written>{text}</Written>
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <div
      className={styles.part}
      data-kind={hasState ? 'unowned' : 'owned'}
      data-long={items.length > MOST_UNFOLDED ? '' : undefined}
    >
      <h3 className={styles.title}>
        <Link href={href}>{title}</Link>
      </h3>
      {hasState ? (
        list
      ) : (
        <details className={styles.fold}>
          <summary className={styles.summary}>
            <Icon name="chevron" className={styles.chevron} />
            {title}
          </summary>
          {list}
        </details>
      )}
    </div>
  );
}
