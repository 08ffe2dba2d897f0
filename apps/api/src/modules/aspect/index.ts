/** What other slices may use of aspects. */
export { AspectModule } from './aspect.module.ts';
