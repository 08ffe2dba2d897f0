/** What reading one file may cost at the most. */
export type ReadingLimits = Readonly<{
  milliseconds: number;
  /** Of the JavaScript heap. */
  heapMegabytes: number;
  /** Of the whole process, with what is unpacked outside the heap. */
  megabytes: number;
}>;

/** A file of 2 MB takes a second and 150 MB; a server that is told to stop waits for ten seconds. */
export const READING_LIMITS: ReadingLimits = {
  milliseconds: 8000,
  heapMegabytes: 256,
  megabytes: 512,
};
