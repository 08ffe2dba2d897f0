import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';

registerConstraintCodes({
  actor_name_unique: 'actor.name_taken',
  actor_organisation_number_unique: 'actor.organisation_number_taken',
  actor_municipality: 'actor.municipality_unknown',
});
