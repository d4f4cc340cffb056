// The house's numbers for practising, in one place: starting values chosen by judgement, to be tuned.

/** After this many wrong tries the answer is shown and explained, and the question goes to review. */
export const WRONG_TRIES_BEFORE_ANSWER = 2;

/** Most hints a question may have: pointer, principle, bottom-out. */
export const MOST_HINTS = 3;

/** Options of a single choice; three good ones suffice (Rodriguez 2005). */
export const SINGLE_OPTIONS = { least: 3, most: 4 } as const;
export const MULTI_OPTIONS = { least: 3, most: 6 } as const;

/** How many parts the other types may have; what a reader can hold at once, on a phone. */
export const PARTS = {
  steps: { least: 3, most: 6 },
  rows: { least: 3, most: 8 },
  choices: { least: 2, most: 6 },
  blanks: { least: 1, most: 5 },
  /** Spellings and synonyms of one typed answer. */
  accepted: { least: 1, most: 12 },
  regions: { least: 3, most: 9 },
  passages: { least: 3, most: 6 },
  expectations: { least: 2, most: 4 },
  points: { least: 2, most: 5 },
} as const;

/** At most this share of a lesson's questions asks how sure the learner is (rule L25). */
export const CONFIDENCE_AT_MOST = 1 / 3;

/** Length of the feedback on a wrong answer: English words, Chinese characters. */
export const FEEDBACK_LENGTH = {
  word: { least: 25, most: 90 },
  character: { least: 40, most: 150 },
} as const;

/** In at most this share of a bank's single choices the right option may be the longest. */
export const LONGEST_IS_RIGHT_AT_MOST = 0.35;
/** Mean length of right options over mean length of wrong ones. */
export const RIGHT_TO_WRONG_LENGTH = { least: 0.8, most: 1.25 } as const;
/** How many right options a place in the list may hold, as a multiple of what it would if all were even. */
export const PLACE_SHARE = { least: 0.8, most: 1.2 } as const;
/** At least this share of a lesson's end check asks for the idea in a new scenario. */
export const NEW_SCENARIO_AT_LEAST = 0.5;
/** Guesses that open a lesson. */
export const GUESSES = { least: 1, most: 2 } as const;
