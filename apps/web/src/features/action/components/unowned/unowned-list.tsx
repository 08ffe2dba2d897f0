import type { ActionRow } from '@samhandling/contract';
import { municipalityStrip } from '@samhandling/domain';
import { AreaSign, Disclosure, Heading, Link, StateGlyph, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useStripShort } from '../../../../lib/coverage/strip-words.ts';
import { paths } from '../../../../lib/paths.ts';
import { glued } from '../../../../lib/values/glued.ts';
import { inHexagonOrder } from '../../../../lib/region/hexagon-order.ts';
import { useRegion } from '../../../../lib/region/region-query.ts';
import type { AreaGroup } from '../table/table-groups.ts';
import { useOwnerWords } from '../table/table-words.ts';
import { groupByPlace, isUnowned, type PlaceGroup } from './unowned-groups.ts';
import { Written } from '../../../../lib/messages/written.tsx';
import styles from './unowned-list.module.css';

/** So many actions stand open at once; areas after that are folded, and what is less urgent. */
const MOST_OPEN = 30;
const MOST_OPEN_OF_PLACE = 28;

/** Never first on a line. */
const SEPARATOR = '\u00a0· ';

type UnownedListProps = {
  readonly actions: readonly ActionRow[];
  readonly depth: number;
};

/** The actions of the selection, folded by area; of a municipality first those that nobody works on there. */
export function UnownedList({ actions, depth }: UnownedListProps) {
  const t = useTranslations('coverage-unowned');
  return (
    <div className={styles.list} data-print="hide">
      {groupByPlace(actions).map((group, index) => (
        <section key={group.place} className={styles.place}>
          {group.place === null ? (
            <VisuallyHidden>
              <Heading level={2}>{t('listTitle')}</Heading>
            </VisuallyHidden>
          ) : (
            <Heading level={2} size={22}>
              {t(`place.${group.place}`, { count: group.actions.length })}
            </Heading>
          )}
          <Areas group={group} depth={depth} isFirst={index === 0} />
        </section>
      ))}
    </div>
  );
}

type AreasProps = {
  readonly group: PlaceGroup;
  readonly depth: number;
  readonly isFirst: boolean;
};

function Areas({ group, depth, isFirst }: AreasProps) {
  const most = group.place === null ? MOST_OPEN : MOST_OPEN_OF_PLACE;
  let shown = 0;
  return group.areas.map(({ area, sections }) => {
    const actions = sections.flatMap((section) => section.actions);
    shown += actions.length;
    const isOpen = isFirst && shown <= most;
    return (
      <Disclosure
        key={area.code}
        isOpen={isOpen}
        className={styles.area}
        summary={<AreaSummary area={area} actions={actions} hasPlace={group.place !== null} />}
      >
        <ul role="list" className={styles.actions} data-area={area.position}>
          {actions.map((action) => (
            <UnownedAction key={action.code} action={action} depth={depth} />
          ))}
        </ul>
      </Disclosure>
    );
  });
}

type AreaSummaryProps = {
  readonly area: AreaGroup['area'];
  readonly actions: readonly ActionRow[];
  readonly hasPlace: boolean;
};

function AreaSummary({ area, actions, hasPlace }: AreaSummaryProps) {
  const t = useTranslations('coverage');
  const unownedWords = useTranslations('coverage-unowned');
  const unowned = actions.filter(isUnowned).length;
  return (
    <span className={styles.summary} data-area={area.position}>
      <AreaSign position={area.position} size="small" />
      <b>
        <Written>{area.title}</Written>
      </b>{' '}
      <span className={styles.count}>
        {t('list.count', { count: actions.length })}
        {hasPlace && unowned > 0 ? `, ${unownedWords('ofThem', { count: unowned })}` : null}
      </span>
    </span>
  );
}

type UnownedActionProps = { readonly action: ActionRow; readonly depth: number };

/** One action: its words, who has been asked, and what goes on where. */
function UnownedAction({ action, depth }: UnownedActionProps) {
  const unownedWords = useTranslations('coverage-unowned');
  const owner = useOwnerWords()(action);
  const stripShort = useStripShort();
  const { region } = useRegion();
  const { code, text, coverage, activeCount } = action;
  const codes = inHexagonOrder(region.municipalities).map((place) => place.code);
  const strip = municipalityStrip(coverage.reach, codes, depth);
  // Of a municipality the heading above says where nobody works, and where there is only work for the county.
  const hasCount = coverage.place === null || coverage.place === 'on_site';
  const work =
    activeCount === 0 ? unownedWords('idle') : unownedWords('active', { count: activeCount });
  return (
    <li className={styles.action}>
      <span className={styles.code}>{code.toUpperCase()}</span>
      <p className={styles.words}>
        <Link href={paths.action(code)}>
          <Written>{text}</Written>
        </Link>
      </p>
      <p className={styles.facts}>
        <VisuallyHidden>{unownedWords('responsible')}: </VisuallyHidden>
        <StateGlyph state={{ kind: 'ownership', value: owner.state }} />{' '}
        {owner.words === owner.actor?.name ? <Written>{owner.words}</Written> : owner.words}
        {hasCount ? `${SEPARATOR}${glued(work)}` : null}
        {activeCount > 0 && coverage.place === null ? (
          <span className={styles.where}>
            {SEPARATOR}
            {stripShort(strip)}
          </span>
        ) : null}
      </p>
      {isUnowned(action) ? (
        <Link href={`${paths.action(code)}#ansvar`} className={styles.take}>
          {unownedWords('take')}
          <VisuallyHidden> {code.toUpperCase()}</VisuallyHidden>
        </Link>
      ) : null}
    </li>
  );
}
