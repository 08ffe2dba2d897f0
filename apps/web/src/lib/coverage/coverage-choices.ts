/** States of work that is not under way, as in an address. */
export const WITHOUT_WORK = 'none,planned,stalled,completed';

/** Ownership without a confirmed owner, as in an address. */
export const UNOWNED = 'none,claimed';

/** What ends soon, and what has passed its end, as in an address. */
export const ENDING = 'ends_soon,end_passed';
