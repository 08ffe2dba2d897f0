import type { AspectList as Aspects } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useWrittenLanguage } from '../../../lib/messages/written.tsx';
import styles from './count-table.module.css';

type AspectListProps = { readonly kind: AspectKind; readonly aspects: Aspects };

/** The aspects of one kind, with what is done for each; a line each on a phone too. */
export function AspectList({ kind, aspects }: AspectListProps) {
  const t = useTranslations('aspect.index');
  const language = useWrittenLanguage();
  const { municipalities, actions } = aspects;
  return (
    <table className={styles.table} data-fixed="">
      <caption>{t(kind)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`name.${kind}`)}</th>
          <th scope="col">{t('active')}</th>
          <th scope="col" data-wide="">
            {t('initiatives')}
          </th>
          <th scope="col">{t('municipalities', { total: municipalities })}</th>
          <th scope="col">{t('actions', { total: actions })}</th>
        </tr>
      </thead>
      <tbody>
        {aspects.items
          .filter((aspect) => aspect.kind === kind)
          .map((aspect) => (
            <tr key={aspect.code}>
              <th scope="row">
                <Link href={paths.aspect(kind, aspect.code)} title={aspect.title} lang={language}>
                  {kind === 'agenda_goal'
                    ? `${aspect.code} ${aspect.shortTitle}`
                    : aspect.shortTitle}
                </Link>
              </th>
              <td>{aspect.active}</td>
              <td data-wide="">{aspect.initiatives}</td>
              <td>{aspect.municipalities}</td>
              <td>{aspect.actions}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
