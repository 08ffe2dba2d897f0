export { startForJest as default } from '@samhandling/test-support';
