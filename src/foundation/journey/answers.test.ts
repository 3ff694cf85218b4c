import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changeAnswers, readAnswers } from './answers.ts';

const fallsWith = { tree: ['object'], costs: ['tree', 'cause'], cause: ['tree'] };
const full = { object: 'A', tree: 'T', cause: 'C', costs: 10, photos: 2, telephone: '06' };

describe('changing an answer', () => {
  it('REP-31 drops what depended on it, through everything in between, and keeps the rest', () => {
    expect(changeAnswers(full, { object: 'B' }, fallsWith)).toEqual({
      answers: { object: 'B', photos: 2, telephone: '06' },
      dropped: ['tree', 'costs', 'cause'],
      changed: true,
    });
  });

  it('REP-31 drops nothing when the same is answered again', () => {
    expect(changeAnswers(full, { object: 'A' }, fallsWith)).toEqual({
      answers: full,
      dropped: [],
      changed: false,
    });
  });

  it('keeps what comes in the same press', () => {
    const { answers } = changeAnswers(full, { object: 'B', tree: 'U' }, fallsWith);
    expect(answers).toEqual({ object: 'B', tree: 'U', photos: 2, telephone: '06' });
  });

  it('clears an answer that is undefined', () => {
    expect(changeAnswers(full, { tree: undefined }, fallsWith).answers).toEqual({
      object: 'A',
      photos: 2,
      telephone: '06',
    });
  });

  it('REP-31 never drops what nothing made fall, whatever changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('object', 'tree', 'cause', 'costs'),
        fc.string(),
        (name, value) => {
          const { answers } = changeAnswers(full, { [name]: value }, fallsWith);
          expect(answers).toMatchObject({ photos: 2, telephone: '06', [name]: value });
        },
      ),
    );
  });
});

describe('reading stored answers', () => {
  it('leaves out what a stricter check no longer takes', () => {
    const schema = z.object({ kind: z.enum(['a', 'b']), note: z.string() });
    expect(readAnswers(schema, { kind: 'c', note: 'x' })).toEqual({ note: 'x' });
  });
});
