import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { endOf } from './end-of.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-21T${time}:00Z`);

describe('the end of looking along', () => {
  it('STF-53 is when somebody ended it', () => {
    const session = { endedAt: at('10:05'), lastOpenedAt: at('10:04') };
    expect(endOf(session, at('12:00'), 30)).toEqual({ kind: 'ended', at: at('10:05') });
  });

  it('STF-53 is when the session expired, once it has', () => {
    const session = { endedAt: null, lastOpenedAt: at('10:00') };
    expect(endOf(session, at('10:29'), 30)).toEqual({ kind: 'stillOn' });
    expect(endOf(session, at('10:30'), 30)).toEqual({ kind: 'expired', at: at('10:30') });
  });
});
