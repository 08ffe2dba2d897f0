import type { Initiative } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { DescriptionList, Link } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './initiative-facts.module.css';
import { useInitiativePeriod } from './use-initiative-period.ts';
import { usePlaceText } from './use-place-text.ts';

/** The narrow column: who, where, when, with which money. */
export function InitiativeFacts({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('initiative');
  const placeText = usePlaceText();
  const { region } = useRegion();
  const period = useInitiativePeriod()(initiative);
  const { owner, partners, referenceNumber, webAddress, contactEmail } = initiative;
  const { perspectives, agendaGoals, specialisations } = initiative;
  return (
    <DescriptionList
      items={[
        {
          term: t('facts.owner'),
          description: (
            <Link href={paths.actor(owner.id)}>
              <Written>{owner.name}</Written>
            </Link>
          ),
        },
        partners.length > 0 && {
          term: t('facts.partners'),
          description: (
            <ul role="list" className={styles.list}>
              {partners.map(({ actor, role }) => (
                <li key={actor.id}>
                  <Link href={paths.actor(actor.id)}>
                    <Written>{actor.name}</Written>
                  </Link>
                  {role ? (
                    <span className={styles.note}>
                      <Written>{role}</Written>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t('facts.places'),
          description: (
            <>
              {placeText(initiative, true)}
              {initiative.placeScope === 'county' ? (
                <span className={styles.note}>
                  {t('facts.countyNote', { count: region.municipalities.length })}
                </span>
              ) : null}
            </>
          ),
        },
        period !== null && { term: t('facts.period'), description: period },
        { term: t('facts.budget'), description: <Money initiative={initiative} /> },
        referenceNumber !== '' && { term: t('facts.reference'), description: referenceNumber },
        webAddress !== '' && {
          term: t('facts.web'),
          description: (
            <a href={webAddress} rel="external noopener" className={styles.address}>
              {webAddress.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
            </a>
          ),
        },
        contactEmail !== null &&
          contactEmail !== '' && {
            term: t('facts.contact'),
            description: (
              <>
                <a href={`mailto:${contactEmail}`} className={styles.address}>
                  {contactEmail}
                </a>
                <span className={styles.note}>{t('facts.contactNote')}</span>
              </>
            ),
          },
        perspectives.length > 0 && {
          term: t('facts.perspectives'),
          description: <AspectLinks kind="perspective" aspects={perspectives} />,
        },
        agendaGoals.length > 0 && {
          term: t('facts.agenda'),
          description: (
            <AspectLinks
              kind="agenda_goal"
              aspects={agendaGoals.map(({ number, title }) => ({
                code: String(number),
                title: `${number} ${title}`,
              }))}
            />
          ),
        },
        specialisations.length > 0 && {
          term: t('facts.specialisations'),
          description: <AspectLinks kind="specialisation" aspects={specialisations} />,
        },
      ]}
    />
  );
}

type AspectLinksProps = {
  readonly kind: AspectKind;
  readonly aspects: readonly { readonly code: string; readonly title: string }[];
};

/** What is ticked leads to who else works for it. */
function AspectLinks({ kind, aspects }: AspectLinksProps) {
  return (
    <ul role="list" className={styles.list}>
      {aspects.map(({ code, title }) => (
        <li key={code}>
          <Link href={paths.aspect(kind, code)}>
            <Written>{title}</Written>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Money({ initiative: { budgetTotal, funding } }: { initiative: Initiative }) {
  const t = useTranslations('initiative');
  const words = useTranslations('vocabulary');
  const format = useFormatter();
  const money = (amount: string) => format.number(Number(amount), 'money');
  return (
    <>
      {budgetTotal === null ? t('facts.budgetNone') : <b>{money(budgetTotal)}</b>}
      {funding.length > 0 ? (
        <ul role="list" className={styles.list}>
          {funding.map(({ source, amount, name }, index) => (
            <li key={index}>
              {t('facts.fundingRow', {
                source: words(`fundingSource.${source}`),
                amount: amount === null ? t('facts.amountUnknown') : money(amount),
              })}
              {name ? (
                <span className={styles.note}>
                  <Written>{name}</Written>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
