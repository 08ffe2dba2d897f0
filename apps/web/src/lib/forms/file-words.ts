import type { FileWords } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';

/** What fields for a file say. */
export function useFileWords(): FileWords {
  const t = useTranslations('form.file');
  return {
    choose: t('choose'),
    chooseOther: t('chooseOther'),
    none: t('none'),
    drop: t('drop'),
  };
}
