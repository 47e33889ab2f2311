/** What becomes of those who come. Shares are from 0 to 1 and of all who came, those who gave up included. */
export interface Waiting {
  /** The share served after a wait of at most so many seconds. */
  servedWithin(seconds: number): number;
  /** The share that gives up after a wait of at most so many seconds. */
  goneWithin(seconds: number): number;
  readonly probabilityOfWaiting: number;
  readonly abandonment: number;
  /** Of all, in seconds; infinite where the line grows without end. */
  readonly averageWait: number;
  /** The share of their time in which those on duty are busy; 1 where the line grows without end. */
  readonly occupancy: number;
}
