import type { Action } from '@samhandling/contract';
import { Disclosure, Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

type ActionEffectGoalsProps = {
  readonly action: Pick<Action, 'effectGoals' | 'candidateEffectGoals'>;
};

/** What initiatives say they contribute to; the other goals of the area are candidates, and called so. */
export function ActionEffectGoals({
  action: { effectGoals, candidateEffectGoals },
}: ActionEffectGoalsProps) {
  const t = useTranslations('action');
  return (
    <>
      {effectGoals.length === 0 ? (
        <p>{t('goals.none')}</p>
      ) : (
        <RowList label={t('goals.title')}>
          {effectGoals.map(({ code, title, initiatives, expected, observed }) => (
            <Row key={code} title={title} href={paths.effectGoal(code)} kicker={code.toUpperCase()}>
              <p>{t('goals.row', { initiatives, expected, observed })}</p>
            </Row>
          ))}
        </RowList>
      )}
      {candidateEffectGoals.length > 0 ? (
        <Disclosure summary={t('goals.candidates')}>
          <p>{t('goals.candidatesNote')}</p>
          <RowList label={t('goals.candidates')}>
            {candidateEffectGoals.map(({ code, title }) => (
              <Row
                key={code}
                title={title}
                href={paths.effectGoal(code)}
                kicker={code.toUpperCase()}
              />
            ))}
          </RowList>
        </Disclosure>
      ) : null}
    </>
  );
}
