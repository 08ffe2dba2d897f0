import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';

registerConstraintCodes({ job_key_open_key: 'job.open_exists' });
