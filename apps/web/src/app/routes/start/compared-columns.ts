/** Beside the actions, the start page compares how many initiatives there are in each work status. */
export const COMPARED_COLUMNS = { kolumner: 'workStatus' };
