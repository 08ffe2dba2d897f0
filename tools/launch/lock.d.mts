export function withLock<T>(lock: string, work: () => Promise<T>): Promise<T>;
