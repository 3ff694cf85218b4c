import { generic } from '../labels/generic-labels.ts';
import type { Label, Say } from '../labels/label.ts';
import type { ComparisonKind } from './condition.ts';
import type { Fact } from './fact.ts';

/**
 * Reads a comparison value that was typed: a choice and yes or no by their words in either language, or in the
 * organisation's own; numbers with a comma or a point. Answers the form in which a condition keeps it; undefined when
 * it cannot be compared with the fact.
 */
export function readComparison(
  fact: Fact,
  kind: ComparisonKind,
  typed: string,
  say: Say,
): string | undefined {
  const parts = kind === 'FILTER' ? typed.split('|') : [typed];
  const read = parts.map((part) => readPart(fact, kind, part.trim(), say));
  return read.every((part) => part !== undefined) ? read.join('|') : undefined;
}

/** A kept comparison value in words, as it can be typed again. */
export function sayComparison(fact: Fact, kept: string, say: Say): string {
  const words = wordsOf(fact);
  return kept
    .split('|')
    .map((part) => {
      const word = words[part];
      return word ? say(word) : part;
    })
    .join('|');
}

function readPart(fact: Fact, kind: ComparisonKind, part: string, say: Say): string | undefined {
  if (part === '') return undefined;
  if (fact.kind === 'text') return part;
  if (fact.kind === 'number') return readNumbers(part, kind);
  const found = Object.entries(wordsOf(fact)).find(([key, label]) =>
    [key, label.nl, label.en, say(label)].some((word) => word.toLowerCase() === part.toLowerCase()),
  );
  return found?.[0];
}

function readNumbers(part: string, kind: ComparisonKind): string | undefined {
  const bounds = kind === 'FILTER' ? part.split('..') : [part];
  const read = bounds.map((bound) => bound.trim().replace(',', '.'));
  const right = read.length <= 2 && read.every((bound) => /^-?\d{1,12}(\.\d{1,4})?$/.test(bound));
  return right ? read.join('..') : undefined;
}

function wordsOf(fact: Fact): Readonly<Record<string, Label>> {
  if (fact.kind === 'boolean') return { true: generic.Label_Yes, false: generic.Label_No };
  return fact.choices ?? {};
}
