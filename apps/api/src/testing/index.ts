export { createTestApp, type TestApp } from './create-test-app.ts';
export { seedAccount, seedActor, type SeededAccount } from './seed.ts';
export { TestClient, type Answer } from './test-client.ts';
