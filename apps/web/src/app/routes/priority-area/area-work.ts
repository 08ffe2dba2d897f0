/** How an area asks for its initiatives: their counts, and the first of what is active to end. */
export const areaWork = (area: string) => ({ area, limit: 8 });
