import { LONGEST } from '@samhandling/domain';
import { FormStack, TagPicker, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useActorNames, useActorSearch } from '../../../lib/actors/actor-search.ts';
import type { FormStepProps } from '../components/form-context.ts';
import { idOfField } from '../form-steps.ts';

/** Which other actors take part, and what each of them does. */
export function PartnerFields({ body, change, faultOf }: FormStepProps) {
  const t = useTranslations('initiative-form.who');
  const { found, search, isSearching } = useActorSearch();
  const nameOf = useActorNames(body.partners.map(({ actorId }) => actorId));
  const options = found
    .filter(({ id }) => id !== body.ownerActorId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const roleOf = (id: string) => body.partners.find(({ actorId }) => actorId === id)?.role ?? '';
  return (
    <FormStack>
      <TagPicker
        id={idOfField('/partners')}
        label={t('partners')}
        description={t('partnersHelp')}
        options={options}
        onSearch={search}
        isLoading={isSearching}
        labels={{ open: t('open'), empty: t('empty'), loading: t('loading') }}
        value={body.partners.map(({ actorId }) => ({
          value: actorId,
          label: nameOf(actorId),
        }))}
        onChange={(chosen) =>
          change({
            partners: chosen.map(({ value }) => ({ actorId: value, role: roleOf(value) })),
          })
        }
        removeLabel={({ label }) => t('removePartner', { name: String(label) })}
        chosenLabel={t('partnersChosen')}
        errorMessage={faultOf('/partners/0/actorId')}
      />
      {body.partners.map(({ actorId, role }, index) => (
        <TextField
          key={actorId}
          id={idOfField(`/partners/${index}/role`)}
          label={t('partnerRole', { name: nameOf(actorId) })}
          maxLength={LONGEST.name}
          errorMessage={faultOf(`/partners/${index}/role`)}
          value={role}
          onChange={(text) =>
            change({
              partners: body.partners.map((partner) =>
                partner.actorId === actorId ? { ...partner, role: text } : partner,
              ),
            })
          }
        />
      ))}
    </FormStack>
  );
}
