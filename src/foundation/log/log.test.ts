import pg from 'pg';
import { expect, it } from 'vitest';
import { openLog } from './log.ts';

function logged(error: unknown): { text: string; error: Record<string, unknown> } {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).error({ error }, 'fault');
  const text = lines.join('');
  return { text, error: JSON.parse(text).error };
}

/** What PostgreSQL answers, with everything the driver hangs on it. */
function databaseError(code: string, message: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), {
    code,
    detail: 'Key (email_key)=(jan@voorbeeld.example) already exists.',
    where: 'unnamed portal parameter $1 = jan@voorbeeld.example',
    parameters: ['jan@voorbeeld.example'],
  });
}

it.each([
  ['of the database', databaseError('23505', 'duplicate key value')],
  ['behind another', new Error('not stored', { cause: databaseError('23505', 'duplicate key') })],
  ['among several', new AggregateError([databaseError('23505', 'duplicate key')], 'several')],
  ['of another system', Object.assign(new Error('refused'), { to: 'jan@voorbeeld.example' })],
  ['about a value', databaseError('22P02', 'invalid input syntax: "jan@voorbeeld.example"')],
])('GEN-B8 an error %s is logged without what it says of a person', (_which, error) => {
  expect(logged(error).text).not.toContain('jan@voorbeeld.example');
});

it('GEN-B8 text that could not be read is not logged', () => {
  let unreadable: unknown;
  try {
    JSON.parse('{"geheim');
  } catch (error) {
    unreadable = error;
  }
  expect(unreadable).toBeInstanceOf(SyntaxError);
  expect(logged(unreadable).text).not.toContain('geheim');
});

it('keeps what a fault is found by: kind, code, words, place and cause', () => {
  const cause = databaseError('40P01', 'deadlock detected');
  const { error } = logged(new Error('not stored', { cause }));
  expect(error).toMatchObject({ type: 'Error', cause: { code: '40P01' } });
  expect(error.stack).toContain('not stored');
  expect(error.stack).toContain('log.test.ts');
  expect(JSON.stringify(error.cause)).toContain('deadlock detected');
});
