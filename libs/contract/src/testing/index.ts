/** For tests only: values made from the schemas. */
export { sampleOf } from './sample.ts';
