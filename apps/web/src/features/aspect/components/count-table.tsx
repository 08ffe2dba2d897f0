import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './count-table.module.css';

type CountTableProps = {
  readonly caption: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly href: string;
    readonly active: number;
    readonly initiatives: number;
  }[];
};

/** How many initiatives are active, and how many there are, of each of some things. */
export function CountTable({ caption, rows }: CountTableProps) {
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
              <Link href={href}>{label}</Link>
            </th>
            <td>{active}</td>
            <td>{initiatives}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
