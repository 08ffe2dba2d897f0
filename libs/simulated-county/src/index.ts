export { fillCounty, type CountyToFill } from './fill-county.ts';
export type { Client } from './rows/client.ts';
export { COUNTY_SIZES, type CountySize } from './size.ts';
