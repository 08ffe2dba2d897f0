import type { Remark } from '@samhandling/contract';
import { Row, RowList } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { safeReturnTo } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './remark-list.module.css';

type RemarkListProps = {
  readonly remarks: readonly Remark[];
  readonly label: string;
  readonly onHandle: (remark: Remark) => void;
  readonly pendingId: string | undefined;
};

/** Remarks, each with its page and whether somebody has handled it. */
export function RemarkList({ remarks, label, onHandle, pendingId }: RemarkListProps) {
  const t = useTranslations('remark');
  const { date, dateTime } = useDates();
  const standing = ({ handledAt, handledBy, removedOn }: Remark) =>
    handledAt === null
      ? t('open')
      : t('handledBy', {
          name: handledBy ?? '',
          time: dateTime(handledAt),
          removed: removedOn === null ? '' : date(removedOn),
        });
  return (
    <RowList label={label}>
      {remarks.map((remark) => (
        <Row
          key={remark.id}
          title={remark.pageAddress || t('noPage')}
          href={linkTo(remark.pageAddress)}
          kicker={t('kicker', {
            received: dateTime(remark.receivedAt),
            standing: standing(remark),
          })}
          actions={
            remark.abilities.handle ? (
              <Button
                variant="secondary"
                isPending={pendingId === remark.id}
                onClick={() => onHandle(remark)}
              >
                {t('handle')}
              </Button>
            ) : null
          }
        >
          <p className={styles.text}>{remark.text}</p>
          {remark.email === null ? null : (
            <p className={styles.answer}>{t('answerTo', { email: remark.email })}</p>
          )}
        </Row>
      ))}
    </RowList>
  );
}

/** Anybody may have written the address: only one within the site is a link. */
function linkTo(address: string): string | undefined {
  return address !== '' && safeReturnTo(address) === address ? address : undefined;
}
