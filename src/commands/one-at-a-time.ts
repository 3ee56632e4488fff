/** Lets what reads or changes the workbook come one after the other, in the order in which it was asked for. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  /** Does `act` when its turn comes, and gives what comes of it. A failure is the asker's own: the next has its turn all the same. */
  readonly run = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  };
}
