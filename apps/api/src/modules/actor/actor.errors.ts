import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';

registerConstraintCodes({
  actor_name_key: 'actor.name_taken',
  actor_organisation_number_key: 'actor.organisation_number_taken',
  membership_last_administrator: 'membership.last_administrator',
  actor_municipality_fkey: 'actor.municipality_unknown',
});
