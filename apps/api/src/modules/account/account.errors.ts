import { RequestFault } from '../../platform/errors/request-fault.ts';
import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';

registerConstraintCodes({
  account_email_unique: 'account.email_taken',
  account_last_administrator: 'account.last_administrator',
});

export const emailTaken = () => new RequestFault('account.email_taken');
export const passwordWrong = () => new RequestFault('account.password_wrong');
export const tokenUnusable = () => new RequestFault('account.token_unusable');
export const ownRole = () => new RequestFault('account.own_role');

/**
 * @param field the field of the body that holds the new password
 */
export const passwordUnsuitable = (field: string, problem: string) =>
  new RequestFault('account.password_unsuitable', { errors: [{ field, code: problem }] });
