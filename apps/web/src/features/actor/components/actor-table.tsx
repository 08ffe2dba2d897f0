import type { ActorRow } from '@samhandling/contract';
import { DataTable, Link, type DataTableColumn } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { hrefWith } from '../../../lib/lists/active-filters.ts';
import { paths } from '../../../lib/paths.ts';
import type { ActorsSearch } from '../api/actors-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './actor-table.module.css';

type ActorTableProps = {
  readonly actors: readonly ActorRow[];
  readonly search: ActorsSearch;
  readonly caption: string;
};

export function ActorTable({ actors, search, caption }: ActorTableProps) {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const current = search.sortera ?? 'name';
  const sorting = (key: string, isFallingFirst = false) => {
    const falling = `-${key}`;
    const next = isFallingFirst
      ? current === falling
        ? key
        : falling
      : current === key
        ? falling
        : key;
    return {
      sortHref: hrefWith(paths.actors, search, { sortera: next }),
      sortDirection:
        current === key
          ? ('ascending' as const)
          : current === falling
            ? ('descending' as const)
            : undefined,
    };
  };
  const columns: DataTableColumn<ActorRow>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      isRowHeader: true,
      render: ({ id, name, isExample }) => (
        <>
          <Link href={paths.actor(id)}>
            <Written>{name}</Written>
          </Link>
          {isExample ? <span className={styles.example}> {t('exampleOf')}</span> : null}
        </>
      ),
      ...sorting('name'),
    },
    {
      key: 'type',
      header: t('columns.type'),
      isSelfTelling: true,
      render: ({ type }) => words(`actorType.${type}`),
    },
    {
      key: 'municipality',
      header: t('columns.municipality'),
      isSelfTelling: true,
      render: ({ municipality }) => municipality?.name,
    },
    {
      key: 'ownerships',
      header: t('columns.ownerships'),
      align: 'end',
      render: ({ ownershipCount }) => ownershipCount,
      ...sorting('ownerships', true),
    },
    {
      key: 'initiatives',
      header: t('columns.initiatives'),
      align: 'end',
      render: ({ initiativeCount }) => initiativeCount,
      ...sorting('initiatives', true),
    },
  ];
  return (
    <DataTable
      isDense
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={actors}
      rowKey={({ id }) => id}
    />
  );
}
