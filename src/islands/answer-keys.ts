import type { AnswerKey } from '../quiz/question.ts';

const pending = new Map<string, Promise<unknown>>();

/**
 * The key of a question, from the lesson's file of answers: one request per page, made at the first check.
 * Rejects when the file cannot be loaded or does not know the question; the next call asks again.
 */
export async function loadKey(url: string, item: string): Promise<AnswerKey> {
  const asked = pending.get(url) ?? fetchJson(url);
  pending.set(url, asked);
  try {
    const key = (await asked) as Readonly<Record<string, AnswerKey | undefined>>; // written by the same build
    const own = Object.hasOwn(key, item) ? key[item] : undefined;
    if (!own) throw new Error(`The answers have none for ${item}.`);
    return own;
  } catch (error) {
    pending.delete(url);
    throw error;
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
