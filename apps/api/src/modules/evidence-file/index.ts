/** What other slices may use of evidence files. */
export { EvidenceFileModule } from './evidence-file.module.ts';
export { filesOfContribution } from './evidence-file-fragments.ts';
