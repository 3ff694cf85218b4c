/** Too many reports are asked for at once, or the one before takes too long (TEN-B5). */
export class ReportsBusy extends Error {
  override name = 'ReportsBusy';
}

export interface QueueBounds {
  /** Reports that may wait for the one under way. */
  readonly mostWaiting: number;
  /** How long one may wait and be made together. */
  readonly milliseconds: number;
}

/**
 * Makes reports one after the other, so that many at once cannot hold up the server. Throws `ReportsBusy` when too many
 * wait or when it takes too long; a report that is under way is then finished for nobody.
 */
export function reportQueue({ mostWaiting, milliseconds }: QueueBounds) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async <Made>(make: () => Promise<Made>): Promise<Made> => {
    if (waiting > mostWaiting) throw new ReportsBusy('Too many reports are waiting.');
    waiting += 1;
    let givenUp = false;
    const made = last
      .then(() => {
        if (givenUp) throw new ReportsBusy('Nobody waits for this report any more.');
        return make();
      })
      .finally(() => {
        waiting -= 1;
      });
    last = made.catch(() => undefined);
    const { promise: tooLong, stop } = timeOut(milliseconds);
    return Promise.race([made, tooLong])
      .catch((error: unknown) => {
        givenUp = true;
        throw error;
      })
      .finally(stop);
  };
}

function timeOut(milliseconds: number): { promise: Promise<never>; stop: () => void } {
  let stop = () => {};
  const promise = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new ReportsBusy('The report takes too long.')),
      milliseconds,
    );
    stop = () => clearTimeout(timer);
  });
  return { promise, stop };
}
