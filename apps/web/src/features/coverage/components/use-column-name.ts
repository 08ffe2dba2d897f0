import { ACTOR_TYPES, WORK_STATUSES } from '@samhandling/domain';
import { useTranslations } from 'use-intl';

/** Words for the columns that the strategy's data does not name. */
export function useColumnName(): (key: string) => string {
  const words = useTranslations('vocabulary');
  return (key) => {
    const type = ACTOR_TYPES.find((candidate) => candidate === key);
    if (type) return words(`actorType.${type}`);
    const status = WORK_STATUSES.find((candidate) => candidate === key);
    return status ? words(`workStatus.${status}`) : key;
  };
}
