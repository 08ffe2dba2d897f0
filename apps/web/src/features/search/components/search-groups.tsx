import type { SearchHit, SearchPage } from '@samhandling/contract';
import { ArrowLink, AreaSign, PageSection, Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import type { SiteSearch } from '../api/search-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './search-groups.module.css';

/** As many of a kind as stand among everything. */
const SHOWN = 5;

const PATH_OF: Record<SearchHit['kind'], (key: string, area?: string) => string> = {
  area: paths.area,
  section: paths.section,
  action: (key) => paths.action(key),
  effect_goal: (key) => paths.effectGoal(key),
  indicator: (key) => paths.indicator(key),
  initiative: paths.initiative,
  actor: (key) => paths.actor(key),
  text: paths.strategyText,
};

const HAS_CODE: readonly SearchHit['kind'][] = ['action', 'effect_goal', 'indicator'];

/** As many of the best stand before everything else, whatever they are. */
const BEST = 3;

type SearchGroupsProps = { readonly page: SearchPage; readonly search: SiteSearch };

/** The best hits of all kinds, each told what it is. */
export function SearchBest({ page }: Pick<SearchGroupsProps, 'page'>) {
  const t = useTranslations('search');
  return (
    <div className={styles.best}>
      <RowList label={t('best')}>
        {page.items.slice(0, BEST).map((hit) => (
          <Hit key={`${hit.kind}-${hit.key}`} hit={hit} kind={t(`oneKind.${hit.kind}`)} />
        ))}
      </RowList>
    </div>
  );
}

/** Hits by kind, the kind of the best hit first; those that stand among the best are not said again. */
export function SearchGroups({ page, search }: SearchGroupsProps) {
  const t = useTranslations('search');
  const items = search.typ ? page.items : page.items.slice(BEST);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const hits = items.filter((hit) => hit.kind === kind);
    const count = page.counts.find((counted) => counted.kind === kind)?.count ?? hits.length;
    const shown = search.typ ? hits : hits.slice(0, SHOWN);
    return (
      <PageSection key={kind} title={t(`kind.${kind}`)} note={String(count)}>
        <RowList label={t(`kind.${kind}`)}>
          {shown.map((hit) => (
            <Hit key={`${hit.kind}-${hit.key}`} hit={hit} />
          ))}
        </RowList>
        {hits.length > shown.length && !search.typ ? (
          <ArrowLink href={paths.search({ q: search.q, typ: kind })}>
            {t(`more.${kind}`, { count })}
          </ArrowLink>
        ) : null}
      </PageSection>
    );
  });
}

function Hit({ hit, kind: kindName }: { hit: SearchHit; kind?: string }) {
  const { kind, key, title, snippet, area } = hit;
  const code = HAS_CODE.includes(kind) ? key.toUpperCase() : null;
  const text = snippet.map((part) => part.text).join('');
  const isSame = text.trim() === title.trim();
  const written = [code, kind === 'area' ? null : area?.title].filter(Boolean).join(' · ');
  const kicker = kindName ?? written;
  return (
    <Row
      title={<Written>{isSame ? <Marked snippet={snippet} /> : title}</Written>}
      href={PATH_OF[kind](key, area?.code)}
      area={area?.position}
      lead={area ? <AreaSign position={area.position} /> : undefined}
      kicker={
        kicker === '' ? undefined : (
          <>
            {kindName}
            {kindName && code ? ` ${code}` : null}
            {kindName ? null : <Written>{written}</Written>}
          </>
        )
      }
    >
      {isSame || text.trim() === '' ? null : (
        <p className={styles.snippet}>
          <Written>
            <Marked snippet={snippet} />
          </Written>
        </p>
      )}
    </Row>
  );
}

function Marked({ snippet }: Pick<SearchHit, 'snippet'>) {
  return snippet.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
