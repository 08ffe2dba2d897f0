import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './count-table.module.css';

type CountTableProps = {
  readonly caption: string;
  /** The labels are names that people gave, not words of the page. */
  readonly isWritten?: boolean;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly href: string;
    readonly active: number;
    readonly initiatives: number;
  }[];
};

/** How many initiatives are active, and how many there are, of each of some things. */
export function CountTable({ caption, isWritten = false, rows }: CountTableProps) {
  const t = useTranslations('aspect.who');
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{t('active')}</th>
          <th scope="col">{t('initiatives')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, href, active, initiatives }) => (
          <tr key={key}>
            <th scope="row">
              <Link href={href}>{isWritten ? <Written>{label}</Written> : label}</Link>
            </th>
            <td>{active}</td>
            <td>{initiatives}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
