export { openDemo, type OpenDemo } from './open-demo.ts';
