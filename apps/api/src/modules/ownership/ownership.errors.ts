import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';

registerConstraintCodes({
  ownership_lead_key: 'ownership.lead_exists',
  ownership_open_key: 'ownership.exists',
});
