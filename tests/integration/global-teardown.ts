export { stopForJest as default } from '@samhandling/test-support';
