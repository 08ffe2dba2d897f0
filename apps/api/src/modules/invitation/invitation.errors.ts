import { RequestFault } from '../../platform/errors/request-fault.ts';

export const otherPerson = () => new RequestFault('invitation.other_person');
export const membershipExists = () => new RequestFault('membership.exists');
export const notAdmitted = () => new RequestFault('actor.not_admitted');
export const signInFirst = () => new RequestFault('session.required');
