import type { ActionRow } from '@samhandling/contract';
import { municipalityStrip } from '@samhandling/domain';
import {
  ArrowLink,
  Link,
  Row,
  RowList,
  StateMark,
  TileGlyph,
  VisuallyHidden,
} from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useCoverageGapText } from '../../../lib/coverage/coverage-gap-text.ts';
import { useStripWords } from '../../../lib/coverage/strip-words.ts';
import { useThinText } from '../../../lib/coverage/thin-text.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { tileStateOfCoverage } from '../../../lib/coverage/tile-state.ts';
import { inHexagonOrder } from '../../../lib/region/hexagon-order.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './action-rows.module.css';

type ActionRowsProps = {
  readonly actions: readonly ActionRow[];
  /** What a municipality is reached from, where it is more than one initiative. */
  readonly depth?: number;
  /** Says under each action without an owner how to take responsibility. */
  readonly hasInvitation?: boolean;
};

/** Actions as rows: what is proposed, who is responsible, what is missing. */
export function ActionRows({ actions, depth = 1, hasInvitation = false }: ActionRowsProps) {
  const t = useTranslations('coverage');
  return (
    <RowList label={t('row.list')}>
      {actions.map((action) => (
        <ActionLine key={action.code} action={action} depth={depth} hasInvitation={hasInvitation} />
      ))}
    </RowList>
  );
}

type ActionLineProps = {
  readonly action: ActionRow;
  readonly depth: number;
  readonly hasInvitation: boolean;
};

function ActionLine({ action, depth, hasInvitation }: ActionLineProps) {
  const t = useTranslations('coverage');
  const words = useTranslations('vocabulary');
  const { coverage, code, text, area, section } = action;
  const { region } = useRegion();
  const isOwned = coverage.ownership === 'owned';
  return (
    <Row
      title={<Written>{text}</Written>}
      href={paths.action(code)}
      area={area.position}
      lead={<TileGlyph state={tileStateOfCoverage(coverage, region.municipalities.length)} />}
      kicker={
        <>
          {code.toUpperCase()} ·{' '}
          <Link href={paths.section(section.code)}>
            <Written>{section.title}</Written>
          </Link>
        </>
      }
      states={
        <>
          <StateMark
            kind="ownership"
            value={coverage.ownership}
            label={words(`coverageOwner.${coverage.owner}`)}
          />
          <StateMark
            kind="activity"
            value={coverage.activity}
            label={words(`coverageActivity.${coverage.activity}`)}
          />
        </>
      }
      actions={
        hasInvitation && !isOwned ? (
          <ArrowLink href={`${paths.action(code)}#ansvar`}>
            {t('row.take')}
            <VisuallyHidden> {code.toUpperCase()}</VisuallyHidden>
          </ArrowLink>
        ) : null
      }
    >
      <Missing action={action} />
      <Happens action={action} depth={depth} />
    </Row>
  );
}

/** What is missing and what is thin, in words. */
function Missing({ action: { coverage } }: { action: ActionRow }) {
  const t = useTranslations('coverage.row');
  const coverageGapText = useCoverageGapText();
  const thinText = useThinText();
  const sentences = [
    ...coverage.gaps.map(coverageGapText),
    ...(coverage.thin.length > 0
      ? [t('thin', { facts: coverage.thin.map(thinText).join('; ') })]
      : []),
  ];
  if (sentences.length === 0) return null;
  return <p className={styles.missing}>{sentences.join(' ')}</p>;
}

type Owner = ActionRow['owners'][number];
type HappensProps = { readonly action: ActionRow; readonly depth: number };

/** Which actors work on it, where, and when they last reported, in a few short sentences. */
function Happens({ action, depth }: HappensProps) {
  const t = useTranslations('coverage');
  const stripWords = useStripWords();
  const { region } = useRegion();
  const { date } = useDates();
  const { owners, initiativeCount, activeCount, lastReportOn, coverage } = action;
  const namesOf = (role: Owner['role'], ...states: readonly Owner['state'][]) =>
    owners
      .filter((owner) => owner.role === role && states.includes(owner.state))
      .map(({ actor }) => actor.name)
      .join(', ');
  const lead = namesOf('lead', 'confirmed');
  const contributing = namesOf('contributing', 'confirmed');
  const claimed = namesOf('lead', 'claimed');
  const proposed = namesOf('lead', 'proposed');
  const toContribute = namesOf('contributing', 'claimed', 'proposed');
  const strip = municipalityStrip(
    coverage.reach,
    inHexagonOrder(region.municipalities).map(({ code }) => code),
    depth,
  );
  const sentences = [
    lead && t('row.owners', { names: lead }),
    contributing && t('row.contributing', { names: contributing }),
    claimed && t('row.claimed', { names: claimed }),
    proposed && t('row.proposed', { names: proposed }),
    toContribute && t('row.toContribute', { names: toContribute }),
    initiativeCount > 0 && t('row.initiatives', { count: initiativeCount, active: activeCount }),
    activeCount > 0 && t('row.places', { places: stripWords(strip, depth) }),
    lastReportOn && t('row.lastReport', { date: date(lastReportOn) }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return <p className={styles.happens}>{sentences.join(' ')}</p>;
}
