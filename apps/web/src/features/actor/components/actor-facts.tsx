import type { Actor } from '@samhandling/contract';
import { DescriptionList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './actor-facts.module.css';

export function ActorFacts({ actor }: { actor: Actor }) {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { type, municipality, organisationNumber, webAddress, contactEmail } = actor;
  return (
    <DescriptionList
      layout="row"
      items={[
        { term: t('facts.type'), description: words(`actorType.${type}`) },
        municipality !== null && {
          term: t('facts.municipality'),
          description: municipality.name,
        },
        organisationNumber !== null &&
          organisationNumber !== '' && {
            term: t('facts.number'),
            description: organisationNumber,
          },
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
      ]}
    />
  );
}
