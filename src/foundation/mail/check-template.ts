import { LiquidError, UndefinedVariableError } from 'liquidjs';
import { renderMarkup } from '../markup/markup.ts';
import { type MailTemplate, type MailTexts, placeholdersIn, samplesOf } from './mail-template.ts';
import { fillTemplate, longestTexts, templateEngine } from './template-engine.ts';

export interface TemplateFault {
  readonly field: 'subject' | 'body';
  readonly reason:
    | 'empty'
    | 'tooLong'
    | 'syntax'
    | 'unknownFilter'
    | 'unknownPlaceholder'
    | 'neededPlaceholder';
  /** The filter or placeholder it is about. */
  readonly name?: string;
}

/**
 * What is wrong with texts that an administrator wrote for a template; an empty list when they can be stored.
 * An unknown placeholder is named (ADM-B39), and so is a needed one that the mail would not show (ADM-290).
 */
export function checkTemplate(template: MailTemplate, texts: MailTexts): TemplateFault[] {
  return [...checkText(template, 'subject', texts), ...checkText(template, 'body', texts)];
}

function checkText(
  template: MailTemplate,
  field: TemplateFault['field'],
  texts: MailTexts,
): TemplateFault[] {
  const text = texts[field];
  if (text.trim() === '') return [{ field, reason: 'empty' }];
  if (text.length > longestTexts[field]) return [{ field, reason: 'tooLong' }];
  try {
    const known = new Set(placeholdersIn(template).map(({ name }) => name));
    const unknown = templateEngine.globalVariablesSync(text).filter((name) => !known.has(name));
    if (unknown.length > 0) {
      return unknown.map((name) => ({ field, reason: 'unknownPlaceholder', name }));
    }
    fillTemplate(text, samplesOf(template));
    return field === 'body' ? missingIn(template, text) : [];
  } catch (error) {
    return [faultOf(field, error)];
  }
}

/** Needed placeholders that do not reach the reader: absent, or only in a condition. */
function missingIn(template: MailTemplate, body: string): TemplateFault[] {
  return template.placeholders
    .filter(({ needed }) => needed)
    .flatMap(({ name }) => {
      const mark = `https://${name.toLowerCase()}.invalid/`;
      const shown = renderMarkup(fillTemplate(body, { ...samplesOf(template), [name]: mark }));
      return shown.includes(mark) ? [] : [{ field: 'body', reason: 'neededPlaceholder', name }];
    });
}

/** Throws what is not the text's fault. */
function faultOf(field: TemplateFault['field'], error: unknown): TemplateFault {
  if (!(error instanceof LiquidError)) throw error;
  const filter = /^undefined filter: (\w+)/.exec(error.message)?.[1];
  if (filter !== undefined) return { field, reason: 'unknownFilter', name: filter };
  if (error instanceof UndefinedVariableError) {
    const name = /^undefined variable: ([\w.]+)/.exec(error.message)?.[1] ?? '';
    return { field, reason: 'unknownPlaceholder', name };
  }
  return { field, reason: 'syntax' };
}
