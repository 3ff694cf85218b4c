import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReportsBusy, reportQueue } from './report-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A report that is made when the test says so. */
function held() {
  let finish = (_: string) => {};
  const made = new Promise<string>((resolve) => {
    finish = resolve;
  });
  return { made: () => made, finish: (text: string) => finish(text) };
}

describe('the queue of reports', () => {
  it('TEN-B5 makes one at a time, in order', async () => {
    const inTurn = reportQueue({ mostWaiting: 5, milliseconds: 1000 });
    const first = held();
    const began: string[] = [];
    const one = inTurn(() => first.made());
    const two = inTurn(async () => {
      began.push('two');
      return 'two';
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(began).toEqual([]);
    first.finish('one');
    expect(await Promise.all([one, two])).toEqual(['one', 'two']);
  });

  it('TEN-B5 refuses at once when too many wait', async () => {
    const inTurn = reportQueue({ mostWaiting: 1, milliseconds: 1000 });
    const first = held();
    const asked = [inTurn(first.made), inTurn(async () => 'two')];
    await expect(inTurn(async () => 'three')).rejects.toBeInstanceOf(ReportsBusy);
    first.finish('one');
    expect(await Promise.all(asked)).toEqual(['one', 'two']);
    expect(await inTurn(async () => 'four')).toBe('four');
  });

  it('TEN-B5 gives up after a time, and does not make what nobody waits for', async () => {
    const inTurn = reportQueue({ mostWaiting: 5, milliseconds: 1000 });
    const first = held();
    const second = vi.fn(async () => 'two');
    const refused = [
      expect(inTurn(first.made)).rejects.toBeInstanceOf(ReportsBusy),
      expect(inTurn(second)).rejects.toBeInstanceOf(ReportsBusy),
    ];
    await vi.advanceTimersByTimeAsync(1001);
    await Promise.all(refused);
    first.finish('too late');
    expect(await inTurn(async () => 'three')).toBe('three');
    expect(second).not.toHaveBeenCalled();
  });

  it('TEN-B5 goes on after a report that failed', async () => {
    const inTurn = reportQueue({ mostWaiting: 5, milliseconds: 1000 });
    await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await inTurn(async () => 'next')).toBe('next');
  });
});
